-- What the used lines say of each customer. Plain SQL, so that other engines can run it.
-- Reads   lines  (line, customer, order_id, order_line, product, area, quality, ordered_on, day_number, amount, cost, returned)
--         bounds (before_from, period_from, as_of, recent, recent_from, recent_by_order), one row
-- A return counts into amounts, but is no order.

CREATE VIEW bought AS
SELECT * FROM lines WHERE NOT returned;

CREATE TABLE customer_orders AS
SELECT customer, MIN(ordered_on) AS first_on, MAX(ordered_on) AS last_on, COUNT(DISTINCT order_id) AS orders
FROM bought
GROUP BY customer;

CREATE TABLE customer_rhythm AS
SELECT customer, COUNT(gap) AS gaps, MEDIAN(gap) AS usual_interval
FROM (
    SELECT customer, day_number - LAG(day_number) OVER (PARTITION BY customer ORDER BY day_number) AS gap
    FROM (SELECT DISTINCT customer, day_number FROM bought) AS order_days
) AS order_gaps
GROUP BY customer;

CREATE TABLE customer_last_year AS
SELECT lines.customer, SUM(amount) AS turnover, SUM(cost) AS cost,
       SUM(CASE WHEN cost IS NULL THEN 1 ELSE 0 END) AS without_cost
FROM lines JOIN customer_orders ON lines.customer = customer_orders.customer
WHERE ordered_on <= last_on AND ordered_on >= last_on + INTERVAL 1 DAY - INTERVAL 12 MONTH
GROUP BY lines.customer;

-- The quality with the largest turnover in the period; of equal ones the first by name.
CREATE TABLE customer_qualities AS
SELECT customer, area, quality
FROM (
    SELECT customer, area, quality,
           ROW_NUMBER() OVER (PARTITION BY customer, area ORDER BY SUM(amount) DESC, quality) AS place
    FROM lines CROSS JOIN bounds
    WHERE ordered_on >= period_from AND quality IS NOT NULL
    GROUP BY customer, area, quality
    HAVING SUM(amount) > 0
) AS ladder
WHERE place = 1;

CREATE TABLE customer_sales AS
SELECT customer, area,
       SUM(CASE WHEN ordered_on >= period_from THEN amount ELSE 0 END) AS turnover,
       SUM(CASE WHEN ordered_on >= period_from THEN cost ELSE 0 END) AS cost,
       SUM(CASE WHEN ordered_on >= period_from AND cost IS NULL THEN 1 ELSE 0 END) AS without_cost,
       SUM(CASE WHEN ordered_on < period_from THEN amount ELSE 0 END) AS turnover_before,
       SUM(CASE WHEN ordered_on < period_from THEN cost ELSE 0 END) AS cost_before,
       SUM(CASE WHEN ordered_on < period_from AND cost IS NULL THEN 1 ELSE 0 END) AS without_cost_before
FROM lines CROSS JOIN bounds
WHERE ordered_on >= before_from
GROUP BY customer, area;

CREATE TABLE customer_areas AS
SELECT customer_sales.*, quality
FROM customer_sales LEFT JOIN customer_qualities
    ON customer_qualities.customer = customer_sales.customer AND customer_qualities.area = customer_sales.area;

-- A purchase is a line, or the lines of an order in one area: known by the first of them, named by the product with most turnover.
CREATE TABLE customer_purchases AS
SELECT customer, rank_from_newest, order_id, order_line, product, area, ordered_on, amount
FROM (
    SELECT customer, order_id, order_line, product, area, ordered_on, amount,
           ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on DESC, line DESC) AS rank_from_newest
    FROM (
        SELECT customer, order_id, product, area, ordered_on,
               FIRST_VALUE(order_line) OVER (PARTITION BY customer, order_id, area, ordered_on, alone ORDER BY line) AS order_line,
               MIN(line) OVER (PARTITION BY customer, order_id, area, ordered_on, alone) AS line,
               SUM(amount) OVER (PARTITION BY customer, order_id, area, ordered_on, alone) AS amount,
               ROW_NUMBER() OVER (
                   PARTITION BY customer, order_id, area, ordered_on, alone ORDER BY amount DESC, line) AS place
        FROM (
            SELECT bought.*, CASE WHEN recent_by_order THEN 0 ELSE line END AS alone
            FROM bought CROSS JOIN bounds
            WHERE ordered_on >= recent_from
        ) AS kept
    ) AS together
    WHERE place = 1
) AS newest CROSS JOIN bounds
WHERE rank_from_newest <= recent;

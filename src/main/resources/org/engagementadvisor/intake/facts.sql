-- What the used lines say of each customer. Plain SQL, so that other engines can run it.
-- Reads   lines  (line, customer, order_id, order_line, product, area, ordered_on, day_number, amount, cost, returned)
--         bounds (before_from, period_from, as_of, recent), one row
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

CREATE TABLE customer_areas AS
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

CREATE TABLE customer_purchases AS
SELECT customer, rank_from_newest, order_id, order_line, product, area, ordered_on, amount
FROM (
    SELECT customer, order_id, order_line, product, area, ordered_on, amount,
           ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on DESC, line DESC) AS rank_from_newest
    FROM bought
) AS newest CROSS JOIN bounds
WHERE rank_from_newest <= recent;

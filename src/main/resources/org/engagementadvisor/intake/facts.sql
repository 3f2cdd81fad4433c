-- What the used lines say of each customer. Plain SQL, so that other engines can run it. Nothing depends on the order of the lines.
-- Reads   lines  (line, customer, order_id, order_line, undoes, product, area, quality, ordered_on, day_number, amount, cost, returned, no_goods)
--         bounds (before_from, period_from, as_of, recent, recent_from, recent_by_order), one row
-- A return counts into amounts, but is no order, and neither is what moves no goods.

CREATE VIEW purchased AS
SELECT * FROM lines WHERE NOT returned AND NOT no_goods;

-- The order that each return undoes: the one it names, the one of its own number, the newest earlier one with the same product and amount,
-- the newest earlier one with the same product.
CREATE TABLE undone AS
WITH concerned AS (
    SELECT line, lines.customer, lines.area, lines.product, order_id, undoes, ordered_on, amount, returned
    FROM lines JOIN (SELECT DISTINCT customer, area, product FROM lines WHERE returned) AS given_back
        ON given_back.customer = lines.customer AND given_back.area = lines.area
            AND given_back.product IS NOT DISTINCT FROM lines.product
    WHERE returned OR NOT no_goods
),
placed AS (
    SELECT customer, order_id, MIN(ordered_on) AS placed_on
    FROM purchased
    WHERE order_id IN (SELECT order_id FROM concerned UNION SELECT undoes FROM concerned WHERE undoes IS NOT NULL)
    GROUP BY customer, order_id
),
alike AS (
    SELECT concerned.*,
           LAST_VALUE(CASE WHEN NOT returned THEN order_id END IGNORE NULLS) OVER (
               PARTITION BY customer, area, product, ABS(amount) ORDER BY ordered_on, returned, order_id
               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS same_amount,
           LAST_VALUE(CASE WHEN NOT returned THEN order_id END IGNORE NULLS) OVER (
               PARTITION BY customer, area, product ORDER BY ordered_on, returned, order_id
               ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS same_product
    FROM concerned
),
led_back AS (
    SELECT alike.line, alike.customer, alike.amount,
           COALESCE(named.order_id, own.order_id, same_amount, CASE WHEN product IS NOT NULL THEN same_product END) AS order_id
    FROM alike
        LEFT JOIN placed AS named ON named.customer = alike.customer AND named.order_id = alike.undoes
        LEFT JOIN placed AS own ON own.customer = alike.customer AND own.order_id = alike.order_id
    WHERE returned
)
SELECT led_back.line, led_back.customer, led_back.amount, led_back.order_id, placed_on
FROM led_back JOIN placed ON placed.customer = led_back.customer AND placed.order_id = led_back.order_id;

CREATE VIEW booked AS
SELECT lines.*, COALESCE(placed_on, ordered_on) AS booked_on, undone.order_id IS NOT NULL AS is_led_back
FROM lines LEFT JOIN undone ON undone.line = lines.line;

-- Orders of which nothing is left.
CREATE TABLE taken_back AS
SELECT customer, order_id
FROM (
    SELECT undone.customer, undone.order_id, undone.amount FROM undone
    UNION ALL
    SELECT purchased.customer, purchased.order_id, purchased.amount
    FROM purchased JOIN (SELECT DISTINCT customer, order_id FROM undone) AS touched
        ON touched.customer = purchased.customer AND touched.order_id = purchased.order_id
) AS parts
GROUP BY customer, order_id
HAVING SUM(amount) <= 0;

CREATE VIEW bought AS
SELECT purchased.*
FROM purchased LEFT JOIN taken_back
    ON taken_back.customer = purchased.customer AND taken_back.order_id = purchased.order_id
WHERE taken_back.order_id IS NULL;

-- Orders by the days on which their lines were ordered, most having one.
CREATE TABLE order_days AS
SELECT customer, order_id, ordered_on, MIN(day_number) AS day_number, COUNT(*) AS purchases
FROM bought
GROUP BY customer, order_id, ordered_on;

CREATE TABLE customer_orders AS
SELECT customer, MIN(ordered_on) AS first_on, MAX(ordered_on) AS last_on, COUNT(DISTINCT order_id) AS orders,
       COUNT(DISTINCT CASE WHEN ordered_on >= period_from THEN order_id END) AS orders_in_period
FROM order_days CROSS JOIN bounds
GROUP BY customer;

CREATE TABLE customer_totals AS
SELECT customer, SUM(amount) AS turnover, SUM(cost) AS cost, SUM(CASE WHEN cost IS NULL THEN 1 ELSE 0 END) AS without_cost,
       SUM(CASE WHEN booked_on >= period_from THEN amount ELSE 0 END) AS turnover_in_period,
       SUM(CASE WHEN booked_on >= period_from THEN cost ELSE 0 END) AS cost_in_period,
       SUM(CASE WHEN booked_on >= period_from AND cost IS NULL THEN 1 ELSE 0 END) AS without_cost_in_period
FROM booked CROSS JOIN bounds
GROUP BY customer;

CREATE TABLE customer_rhythm AS
SELECT customer, COUNT(gap) AS gaps, MEDIAN(gap) AS usual_interval
FROM (
    SELECT customer, day_number - LAG(day_number) OVER (PARTITION BY customer ORDER BY day_number) AS gap
    FROM (SELECT DISTINCT customer, day_number FROM order_days) AS days
) AS order_gaps
GROUP BY customer;

-- The 12 months that end with the last order, whole ones where it ends a month. Who gave everything back ends with what was given back last.
CREATE TABLE customer_last_year AS
WITH active AS (
    SELECT placed.customer, COALESCE(customer_orders.last_on, placed.last_on) AS ended_on
    FROM (SELECT customer, MAX(ordered_on) AS last_on FROM purchased GROUP BY customer) AS placed
        LEFT JOIN customer_orders ON customer_orders.customer = placed.customer
),
years AS (
    SELECT customer, ended_on,
           CASE WHEN EXTRACT(DAY FROM ended_on + INTERVAL 1 DAY) = 1
                THEN ended_on + INTERVAL 1 DAY - INTERVAL 12 MONTH
                ELSE ended_on - INTERVAL 12 MONTH + INTERVAL 1 DAY END AS began_on
    FROM active
)
SELECT booked.customer, ended_on, SUM(amount) AS turnover, SUM(cost) AS cost,
       SUM(CASE WHEN cost IS NULL THEN 1 ELSE 0 END) AS without_cost
FROM booked JOIN years ON booked.customer = years.customer
WHERE (booked_on <= ended_on AND booked_on >= began_on) OR (booked_on > ended_on AND returned AND NOT is_led_back)
GROUP BY booked.customer, ended_on;

-- The quality with the largest turnover in the period; of equal ones the first by name.
CREATE TABLE customer_qualities AS
SELECT customer, area, quality
FROM (
    SELECT customer, area, quality,
           ROW_NUMBER() OVER (PARTITION BY customer, area ORDER BY SUM(amount) DESC, quality) AS place
    FROM booked CROSS JOIN bounds
    WHERE booked_on >= period_from AND quality IS NOT NULL
    GROUP BY customer, area, quality
    HAVING SUM(amount) > 0
) AS ladder
WHERE place = 1;

CREATE TABLE customer_sales AS
SELECT customer, area,
       SUM(CASE WHEN booked_on >= period_from THEN amount ELSE 0 END) AS turnover,
       SUM(CASE WHEN booked_on >= period_from THEN cost ELSE 0 END) AS cost,
       SUM(CASE WHEN booked_on >= period_from AND cost IS NULL THEN 1 ELSE 0 END) AS without_cost,
       SUM(CASE WHEN booked_on < period_from THEN amount ELSE 0 END) AS turnover_before,
       SUM(CASE WHEN booked_on < period_from THEN cost ELSE 0 END) AS cost_before,
       SUM(CASE WHEN booked_on < period_from AND cost IS NULL THEN 1 ELSE 0 END) AS without_cost_before
FROM booked CROSS JOIN bounds
WHERE booked_on >= before_from
GROUP BY customer, area;

CREATE TABLE customer_areas AS
SELECT customer_sales.*, quality
FROM customer_sales LEFT JOIN customer_qualities
    ON customer_qualities.customer = customer_sales.customer AND customer_qualities.area = customer_sales.area;

-- A purchase is a line, or the lines of an order in one area: known by the first of them, named by the product with most turnover.
-- A line without a number of its own has its place among those of its order by what it says. An order makes a purchase at least, of
-- lines as many as it has, so that older ones than are needed are not looked at; who reads them sorts them, and takes the newest.
CREATE TABLE customer_purchases AS
WITH newest_orders AS (
    SELECT DISTINCT customer, order_id
    FROM (
        SELECT customer, order_id, recent,
               SUM(CASE WHEN recent_by_order THEN 1 ELSE purchases END) OVER (
                   PARTITION BY customer ORDER BY ordered_on DESC, LENGTH(order_id) DESC, order_id DESC
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS newer
        FROM order_days CROSS JOIN bounds
        WHERE ordered_on >= recent_from
    ) AS from_newest
    WHERE COALESCE(newer, 0) < recent
),
looked_at AS (
    SELECT line, bought.customer, bought.order_id, order_line, product, area, ordered_on, amount, cost, recent_by_order
    FROM bought JOIN newest_orders ON newest_orders.customer = bought.customer AND newest_orders.order_id = bought.order_id
        CROSS JOIN bounds
    WHERE ordered_on >= recent_from
),
unnumbered AS (
    SELECT DISTINCT customer, order_id FROM looked_at WHERE order_line IS NULL
),
numbered AS (
    SELECT looked_at.*, order_line AS number
    FROM looked_at LEFT JOIN unnumbered ON unnumbered.customer = looked_at.customer AND unnumbered.order_id = looked_at.order_id
    WHERE unnumbered.order_id IS NULL
    UNION ALL
    SELECT looked_at.*,
           COALESCE(order_line, CAST(ROW_NUMBER() OVER (
               PARTITION BY looked_at.customer, looked_at.order_id
               ORDER BY ordered_on, area, product, amount DESC, cost, line) AS VARCHAR)) AS number
    FROM looked_at JOIN unnumbered ON unnumbered.customer = looked_at.customer AND unnumbered.order_id = looked_at.order_id
),
together AS (
    SELECT line, customer, order_id, product, area, ordered_on,
           FIRST_VALUE(number) OVER (PARTITION BY customer, order_id, area, ordered_on ORDER BY LENGTH(number), number) AS number,
           SUM(amount) OVER (PARTITION BY customer, order_id, area, ordered_on) AS amount,
           ROW_NUMBER() OVER (PARTITION BY customer, order_id, area, ordered_on ORDER BY amount DESC, product, line) AS rank_in_it
    FROM numbered
    WHERE recent_by_order
)
SELECT line, customer, order_id, number AS order_line, product, area, ordered_on, amount FROM numbered WHERE NOT recent_by_order
UNION ALL
SELECT line, customer, order_id, number AS order_line, product, area, ordered_on, amount FROM together WHERE rank_in_it = 1;

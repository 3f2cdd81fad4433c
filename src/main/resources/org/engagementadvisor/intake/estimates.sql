-- What customers may spend in an area, by what those like them buy. Plain SQL, so that other engines can run it.
-- Reads   alike  (customer, size, level, alike): who is like whom, level 1 being the widest; only customers of a size above 0
--         sized  (customer, size, like_1): all customers
--         customer_sales (customer, area, turnover)
--         estimate_terms (quantile, peers, share, per_year), one row
-- Who buys nothing in an area may buy it elsewhere: of what is not known, nothing is counted as 0, and only buyers are peers.

CREATE TABLE yearly AS
SELECT customer, area, CAST(turnover AS DOUBLE) * per_year AS yearly
FROM customer_sales CROSS JOIN estimate_terms
WHERE turnover > 0 AND per_year > 0;

CREATE TABLE buyers AS
SELECT alike, area, alike.customer, yearly.yearly, yearly.yearly / size AS ratio,
       ROW_NUMBER() OVER (PARTITION BY alike, area ORDER BY yearly.yearly / size, alike.customer) AS place
FROM alike JOIN yearly ON yearly.customer = alike.customer;

CREATE TABLE areas_alike AS
SELECT bought.alike, area, buyers, members
FROM (SELECT alike, area, COUNT(*) AS buyers FROM buyers GROUP BY alike, area) AS bought
    JOIN (SELECT alike, COUNT(*) AS members FROM alike GROUP BY alike) AS grouped ON grouped.alike = bought.alike;

-- The narrowest likeness in which enough others buy in the area. A customer is none of its own peers.
CREATE TABLE chosen AS
SELECT customer, area, size, alike, peers, members - 1 AS others, own_place, own_yearly
FROM (
    SELECT others.*, ROW_NUMBER() OVER (PARTITION BY customer, area ORDER BY level DESC) AS width
    FROM (
        SELECT alike.customer, areas_alike.area, size, level, alike.alike, members,
               buyers - CASE WHEN own.place IS NULL THEN 0 ELSE 1 END AS peers, own.place AS own_place, own.yearly AS own_yearly
        FROM alike JOIN areas_alike ON areas_alike.alike = alike.alike
            LEFT JOIN buyers AS own ON own.alike = alike.alike AND own.area = areas_alike.area AND own.customer = alike.customer
    ) AS others CROSS JOIN estimate_terms
    WHERE others.peers >= estimate_terms.peers
) AS wide
WHERE width = 1;

-- The least ratio that the quantile of the peers does not exceed, and the one in the middle.
CREATE TABLE guessed AS
SELECT chosen.customer, chosen.area, chosen.peers, own_yearly,
       own_place IS NOT NULL OR chosen.peers >= share * others AS is_common,
       upper_peer.ratio * size AS upper, middle_peer.ratio * size AS middle
FROM (
    SELECT chosen.*, share, GREATEST(1, CEIL(quantile * chosen.peers)) AS upper_place, CEIL(0.5 * chosen.peers) AS middle_place
    FROM chosen CROSS JOIN estimate_terms
) AS chosen
    JOIN buyers AS upper_peer ON upper_peer.alike = chosen.alike AND upper_peer.area = chosen.area
        AND upper_peer.place = upper_place + CASE WHEN own_place <= upper_place THEN 1 ELSE 0 END
    JOIN buyers AS middle_peer ON middle_peer.alike = chosen.alike AND middle_peer.area = chosen.area
        AND middle_peer.place = middle_place + CASE WHEN own_place <= middle_place THEN 1 ELSE 0 END;

-- In whole amounts, since more would look exact; not below what is bought already.
CREATE TABLE customer_estimates AS
SELECT customer, area, peers, amount
FROM (
    SELECT customer, area, peers, is_common,
           TRY_CAST(GREATEST(ROUND(upper), CEIL(COALESCE(own_yearly, 0))) AS DECIMAL(15, 0)) AS amount
    FROM guessed
) AS rounded
WHERE is_common AND amount IS NOT NULL;

-- What the peers tell of areas that are bought, beside what the mean of all others who buy there would.
CREATE TABLE back_test AS
SELECT CASE WHEN own_yearly <= upper THEN 1 ELSE 0 END AS is_within,
       TRY_CAST(ABS(upper - own_yearly) AS DECIMAL(18, 2)) AS upper_error,
       TRY_CAST(ABS(middle - own_yearly) AS DECIMAL(18, 2)) AS middle_error,
       TRY_CAST(ABS(mean - own_yearly) AS DECIMAL(18, 2)) AS mean_error,
       ABS(upper - own_yearly) / own_yearly AS upper_share,
       ABS(middle - own_yearly) / own_yearly AS middle_share,
       ABS(mean - own_yearly) / own_yearly AS mean_share
FROM (
    SELECT own_yearly, upper, middle, (CAST(summed AS DOUBLE) - own_yearly) / (number - 1) AS mean
    FROM guessed JOIN (
        SELECT area, COUNT(*) AS number, SUM(TRY_CAST(yearly AS DECIMAL(28, 4))) AS summed FROM yearly GROUP BY area
    ) AS totals ON totals.area = guessed.area
    WHERE own_yearly IS NOT NULL AND number > 1
) AS known;

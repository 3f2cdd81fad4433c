/**
 * The strategy page over HTTP: {@link StrategyForm} shows an edition and takes what people write, as {@link StrategyView} words it and
 * {@link TypedStrategy} reads it, held against what may be written ({@link SaidStrategy}); {@link StrategyFiles} hands an edition out on paper by {@link StrategyPdf}. Programs ask
 * {@link StrategyApi}. {@link SeenStrategies} finds what somebody may see, each a {@link SeenStrategy}.
 */
@NullMarked
package org.engagementadvisor.strategy.web;

import org.jspecify.annotations.NullMarked;

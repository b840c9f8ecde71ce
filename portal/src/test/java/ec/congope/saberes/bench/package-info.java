/**
 * Benchmarks, started by {@code mvn -Pbench}: never part of a test run, because machines are shared
 * and noisy. They print CPU time beside wall time, and ratios to a baseline measured in the same
 * run. Start at {@link ec.congope.saberes.bench.Bench}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.bench;

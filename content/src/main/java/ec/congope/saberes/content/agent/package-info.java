/**
 * Authority records of people and bodies. Builds on PostgreSQL. Start at {@link
 * ec.congope.saberes.content.agent.Agents}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.agent;

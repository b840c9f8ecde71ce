/** Tests of the authority records. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.agent;

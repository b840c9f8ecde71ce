/** Tests of uploads. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.upload;

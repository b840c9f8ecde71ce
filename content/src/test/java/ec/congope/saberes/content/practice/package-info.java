/** Tests of the forms and of what is made of answers. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.practice;

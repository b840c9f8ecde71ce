@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.batch;

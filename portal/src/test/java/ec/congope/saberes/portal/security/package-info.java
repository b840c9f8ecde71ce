/** Tests of who may do what. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.security;

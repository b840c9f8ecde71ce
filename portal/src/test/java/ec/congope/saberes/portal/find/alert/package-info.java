@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.find.alert;

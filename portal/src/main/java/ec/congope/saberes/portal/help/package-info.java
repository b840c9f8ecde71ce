/** Help, accessibility and licences. Start at {@code HelpController}. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.help;

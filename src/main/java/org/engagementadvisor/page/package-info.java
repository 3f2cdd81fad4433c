/**
 * What the pages have in common; begin with {@link Page}, which makes a document of a template and its values.
 * Templates stand as resources beside the package that they belong to, and escape all text. Their {@link Messages}
 * stand there too, in {@code messages.properties}, and reach a template by {@link TemplateMessages}; ids stand in links as {@link WholeSegments}.
 * {@link ReportTable} is a table in text and on a page; {@code layout.html}, {@code parts.html} and the style sheet
 * {@code page.css} stand here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.engagementadvisor.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

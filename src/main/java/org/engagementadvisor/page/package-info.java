/**
 * What the pages have in common; begin with {@link Page}, which makes a document of a template and its values.
 * Templates stand as resources beside the package that they belong to, and escape all text. Their {@link Messages}
 * stand there too, in {@code messages.properties}, and reach a template by {@link TemplateMessages}; ids stand in links as {@link WholeSegments}, and
 * {@link RecordComponents} are read without looking for them.
 * {@link ReportTable} is a table in text and on a page, {@code parts.html} what templates have in common.
 *
 * <p>A page that is a file stands in {@code layout.html}, with {@code page.css} in it. A page of the service stands in
 * {@code app.html}, the frame with its menu that {@code access.Pages} fills; {@code app.css} and one style sheet for each kind of page
 * stand beside it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.engagementadvisor.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

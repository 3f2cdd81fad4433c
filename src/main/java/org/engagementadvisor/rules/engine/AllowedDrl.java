package org.engagementadvisor.rules.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.printer.PrintUtil;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Holds DRL against what it may say, before any of it is compiled: rules that read a case and answer. Compiling and loading run
 * parts of what they are given, so what is not known to be harmless must not get there.
 */
final class AllowedDrl {
    private static final String EXPECTED = "rules alone, as in rules/README.md";
    private static final String READABLE = "what can be read as DRL";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd} ._-]{1,80}");
    private static final Pattern DECISION = Pattern.compile("\"?[\\p{L}\\p{Nd} ]{1,20}\"?");
    private static final Map<String, Pattern> ATTRIBUTES =
            Map.of("salience", Pattern.compile("-?\\d{1,9}"), "no-loop", Pattern.compile("true|false"));
    private static final Set<Class<? extends BaseDescr>> CONDITIONS = Set.of(
            AndDescr.class,
            OrDescr.class,
            NotDescr.class,
            ExistsDescr.class,
            ForallDescr.class,
            PatternDescr.class,
            ExprConstraintDescr.class,
            AccumulateDescr.class,
            CollectDescr.class,
            FromDescr.class);

    private final DrlFile file;
    private final Findings findings;
    private boolean allowed = true;

    private AllowedDrl(DrlFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether the file says nothing else; what it does is then among the findings. */
    static boolean isAll(DrlFile file, Findings findings) {
        AllowedDrl check = new AllowedDrl(file, findings);
        try {
            check.file(new DrlParser().parse(false, file.text()));
        } catch (DroolsParserException broken) {
            check.refuse(broken.getLineNumber(), String.valueOf(broken.getMessage()), "DRL");
        } catch (StackOverflowError deep) {
            check.refuse(0, DrlFile.TOO_DEEP, READABLE);
        }
        return check.allowed;
    }

    private void refuse(int line, String found, String expected) {
        allowed = false;
        findings.error(Code.FORBIDDEN, file.file(), "line " + Math.max(1, line), Findings.quoted(found), expected);
    }

    private void file(PackageDescr parsed) {
        int escape = file.text().indexOf("\\u");
        if (escape >= 0) {
            refuse(lineOf(escape), "\\u", "the character itself");
        }
        if (!parsed.getName().isEmpty() && !parsed.getName().matches("[A-Za-z_][\\w.]*")) {
            refuse(1, parsed.getName(), "the name of a package");
        }
        parsed.getImports().stream()
                .filter(each -> !AllowedNames.isImport(each.getTarget()))
                .forEach(each -> refuse(each.getLine(), each.getTarget(), "one of the classes in rules/README.md"));
        none("import of functions", parsed.getFunctionImports());
        none("import of accumulate functions", parsed.getAccumulateImports());
        none("global", parsed.getGlobals());
        none("attribute of all rules", parsed.getAttributes());
        none("function", parsed.getFunctions());
        none("declared type", parsed.getTypeDeclarations());
        none("declared type", parsed.getEnumDeclarations());
        none("entry point", parsed.getEntryPointDeclarations());
        none("window", parsed.getWindowDeclarations());
        none("unit", Stream.ofNullable(parsed.getUnit()).toList());
        parsed.getRules().forEach(this::rule);
    }

    private void none(String what, Collection<? extends BaseDescr> found) {
        found.forEach(each -> {
            allowed = false;
            findings.error(Code.FORBIDDEN, file.file(), "line " + Math.max(1, each.getLine()), "a " + what, EXPECTED);
        });
    }

    private void rule(RuleDescr rule) {
        if (rule.isQuery() || rule.hasParent()) {
            refuse(rule.getLine(), rule.isQuery() ? "query" : "extends", EXPECTED);
        }
        if (!NAME.matcher(rule.getName()).matches()) {
            refuse(rule.getLine(), rule.getName(), "letters, digits, blanks, points and dashes as the name of a rule");
        }
        rule.getAnnotations().forEach(annotation -> {
            boolean isDecision = annotation.getName().equals("decision")
                    && DECISION.matcher(annotation.getSingleValueAsString()).matches();
            if (!isDecision) {
                refuse(annotation.getLine(), "@" + annotation.getName(), "`@decision` and its code alone");
            }
        });
        rule.getAttributes().values().forEach(attribute -> attribute(attribute, rule));
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule.getLine(), "then[…]", "one consequence");
        }
        condition(rule.getLhs(), rule.getLine());
        consequence(rule);
    }

    private void attribute(AttributeDescr attribute, RuleDescr rule) {
        Pattern allows = ATTRIBUTES.get(attribute.getName());
        if (allows == null || !allows.matcher(attribute.getValue()).matches()) {
            refuse(
                    Math.max(attribute.getLine(), rule.getLine()),
                    attribute.getName() + " " + attribute.getValue(),
                    "`salience` with a whole number, or `no-loop`");
        }
    }

    private void consequence(RuleDescr rule) {
        String text = String.valueOf(rule.getConsequence());
        int start = file.text().indexOf(text, Math.max(0, rule.getStartCharacter()));
        int line = start < 0 ? rule.getConsequenceLine() : lineOf(start);
        // Drools puts it between braces on lines of their own.
        java(text, line, 1, DrlxParseUtil::parseBlock);
    }

    private int lineOf(int character) {
        return 1
                + (int) file.text()
                        .substring(0, character)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private void condition(BaseDescr descr, int above) {
        int line = descr.getLine() > 0 ? descr.getLine() : above;
        if (!CONDITIONS.contains(descr.getClass())) {
            refuse(
                    line,
                    descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT),
                    "patterns, `accumulate`, `collect` and `from`");
        } else if (descr instanceof PatternDescr pattern) {
            pattern(pattern, line);
        } else if (descr instanceof ExprConstraintDescr constraint) {
            expression(constraint.getExpression(), line);
        } else if (descr instanceof FromDescr from) {
            source(from, line);
        } else if (descr instanceof AccumulateDescr accumulate) {
            accumulate(accumulate, line);
        } else if (descr instanceof CollectDescr collect) {
            condition(collect.getInputPattern(), line);
        } else if (descr instanceof ConditionalElementDescr all) {
            all.getDescrs().forEach(part -> condition((BaseDescr) part, line));
        }
    }

    private void pattern(PatternDescr pattern, int line) {
        // A path, which Drools reads as a pattern, has none.
        String type = String.valueOf(pattern.getObjectType());
        if (pattern.isQuery() || !AllowedNames.isType(type)) {
            refuse(line, type, "one of the classes in rules/README.md");
        }
        none("window", pattern.getBehaviors());
        none("annotation in a pattern", List.copyOf(pattern.getAnnotations()));
        pattern.getDescrs().forEach(part -> condition(part, line));
        if (pattern.getSource() != null) {
            condition(pattern.getSource(), line);
        }
    }

    private void source(FromDescr from, int line) {
        if (from.getDataSource() instanceof MVELExprDescr expression) {
            expression(expression.getExpression(), line);
        } else {
            refuse(line, String.valueOf(from.getDataSource()), "an expression after `from`");
        }
    }

    private void accumulate(AccumulateDescr accumulate, int line) {
        boolean isCode = Stream.of(
                        accumulate.getInitCode(),
                        accumulate.getActionCode(),
                        accumulate.getReverseCode(),
                        accumulate.getResultCode())
                .anyMatch(AllowedDrl::isSaid);
        if (isCode) {
            refuse(line, "accumulate", "functions in it, not code");
        }
        accumulate.getFunctions().forEach(function -> {
            if (!AllowedNames.gathers(function.getFunction())) {
                refuse(line, function.getFunction(), "one of the functions in rules/README.md");
            }
            Stream.of(function.getParams()).filter(AllowedDrl::isSaid).forEach(each -> expression(each, line));
        });
        condition(accumulate.getInput(), line);
    }

    private static boolean isSaid(@Nullable String code) {
        return code != null && !code.isBlank();
    }

    private void expression(String text, int line) {
        java(text, line, 0, DrlxParseUtil::parseExpression);
        if (allowed && !isWhole(text)) {
            refuse(line, text, READABLE);
        }
    }

    /** The parser leaves unread what comes after an expression. */
    private static boolean isWhole(String text) {
        return squeezed(text).equals(squeezed(PrintUtil.printNode(DrlxParseUtil.parseExpression(text))));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\"']", "");
    }

    private void java(String text, int line, int linesBefore, Function<String, ? extends Node> parser) {
        try {
            AllowedJava.in(parser.apply(text))
                    .ifPresent(refused -> refuse(
                            Math.max(line, line + refused.line() - 1 - linesBefore),
                            refused.found(),
                            refused.expected()));
        } catch (ParseProblemException broken) {
            refuse(line, text.strip().lines().findFirst().orElse(""), READABLE);
        }
    }
}

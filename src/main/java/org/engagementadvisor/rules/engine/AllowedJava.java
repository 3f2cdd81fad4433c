package org.engagementadvisor.rules.engine;

import static java.util.Map.entry;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.engagementadvisor.document.Nearest;

/** Judges the Java of a rule by its syntax tree: what is not allowed by name is refused, whatever it is. */
final class AllowedJava {
    private static final String LISTED = "one of the names in rules/README.md";

    /** Without names: what these hold is looked at one by one. */
    private static final Set<Class<? extends Node>> PLAIN = Set.of(
            BinaryExpr.class,
            BlockStmt.class,
            BooleanLiteralExpr.class,
            CastExpr.class,
            ConditionalExpr.class,
            DoubleLiteralExpr.class,
            DrlxExpression.class,
            EmptyStmt.class,
            EnclosedExpr.class,
            ExpressionStmt.class,
            HalfBinaryExpr.class,
            IfStmt.class,
            InstanceOfExpr.class,
            IntegerLiteralExpr.class,
            LongLiteralExpr.class,
            NullLiteralExpr.class,
            PrimitiveType.class,
            SimpleName.class,
            ThisExpr.class);

    private static final Map<Class<? extends Node>, String> REFUSED = Map.ofEntries(
            entry(WhileStmt.class, "no loop"),
            entry(DoStmt.class, "no loop"),
            entry(ForStmt.class, "no loop"),
            entry(ForEachStmt.class, "no loop"),
            entry(LambdaExpr.class, "no lambda"),
            entry(MethodReferenceExpr.class, "no lambda"),
            entry(VariableDeclarationExpr.class, "no variable, but the value itself"),
            entry(AssignExpr.class, "no assignment"));

    /** Regular expressions may take for ever, and so does not stand {@code matches} here. */
    private static final Set<String> OPERATORS = Set.of("contains", "excludes", "memberOf", "in");

    /** With an escape in it, a text could end early for the compiler that reads it once more. */
    private static final Pattern LITERAL = Pattern.compile("(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\'nt])*");

    /** A number with an exponent could take all memory as soon as another is added to it. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

    private static final int LONGEST = 60;

    /** What is refused, where in the tree, and what may stand there. */
    record Refused(int line, String found, String expected) {}

    private AllowedJava() {}

    /** The first thing in the tree that is not allowed. */
    static Optional<Refused> in(Node node) {
        return own(node).or(() -> parts(node));
    }

    private static Optional<Refused> parts(Node node) {
        return partsOf(node)
                .filter(part -> !(part instanceof Comment))
                .flatMap(part -> in(part).stream())
                .findFirst();
    }

    /** Some of Drools' own nodes are not the parents of what they hold. */
    private static Stream<? extends Node> partsOf(Node node) {
        if (node instanceof DrlxExpression whole) {
            return Stream.of(whole.getExpr());
        }
        if (node instanceof PointFreeExpr infix) {
            return Stream.of(
                            Stream.of(infix.getLeft()),
                            infix.getRight().stream(),
                            Stream.of(infix.getArg1(), infix.getArg2(), infix.getArg3(), infix.getArg4())
                                    .filter(Objects::nonNull))
                    .flatMap(parts -> parts);
        }
        if (node instanceof HalfPointFreeExpr half) {
            return Stream.concat(
                    half.getRight().stream(),
                    Stream.of(half.getArg1(), half.getArg2(), half.getArg3(), half.getArg4())
                            .filter(Objects::nonNull));
        }
        return node.getChildNodes().stream();
    }

    private static Optional<Refused> own(Node node) {
        Function<Node, Optional<Refused>> rule = RULES.get(node.getClass());
        if (rule != null) {
            return rule.apply(node);
        }
        return PLAIN.contains(node.getClass())
                ? Optional.empty()
                : refused(node, REFUSED.getOrDefault(node.getClass(), "calls, comparisons and `if`"));
    }

    private static final Map<Class<? extends Node>, Function<Node, Optional<Refused>>> RULES = Map.ofEntries(
            entry(MethodCallExpr.class, node -> call((MethodCallExpr) node)),
            entry(
                    NullSafeMethodCallExpr.class,
                    node -> member(node, ((NullSafeMethodCallExpr) node).getNameAsString())),
            entry(FieldAccessExpr.class, node -> field((FieldAccessExpr) node)),
            entry(
                    NullSafeFieldAccessExpr.class,
                    node -> member(node, ((NullSafeFieldAccessExpr) node).getNameAsString())),
            entry(NameExpr.class, node -> name(node, ((NameExpr) node).getNameAsString())),
            entry(DrlNameExpr.class, node -> name(node, ((DrlNameExpr) node).getNameAsString())),
            entry(ClassOrInterfaceType.class, AllowedJava::type),
            entry(ObjectCreationExpr.class, node -> created((ObjectCreationExpr) node)),
            entry(UnaryExpr.class, node -> unary((UnaryExpr) node)),
            entry(StringLiteralExpr.class, node -> literal(node, ((StringLiteralExpr) node).getValue())),
            entry(CharLiteralExpr.class, node -> literal(node, ((CharLiteralExpr) node).getValue())),
            entry(PointFreeExpr.class, node -> operator(node, ((PointFreeExpr) node).getOperator())),
            entry(HalfPointFreeExpr.class, node -> operator(node, ((HalfPointFreeExpr) node).getOperator())));

    private static Optional<Refused> call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Optional<String> type = call.getScope().flatMap(AllowedJava::type);
        if (type.isEmpty()) {
            return member(call, name);
        }
        boolean isWhole =
                !(type.get().endsWith("BigDecimal") && call.getArguments().size() > 1);
        return AllowedNames.isStatic(type.get(), name) && isWhole ? Optional.empty() : refused(call, LISTED);
    }

    private static Optional<Refused> field(FieldAccessExpr field) {
        if (AllowedNames.isImport(PrintUtil.printNode(field)) && isScope(field)) {
            return Optional.empty();
        }
        boolean isStatic = type(field.getScope())
                .filter(type -> AllowedNames.isStatic(type, field.getNameAsString()))
                .isPresent();
        // A package is none that could be read.
        boolean isPackage = field.getParentNode()
                .filter(parent -> parent instanceof FieldAccessExpr whole && isAllowedTypeAbove(whole))
                .isPresent();
        return isStatic || isPackage ? Optional.empty() : member(field, field.getNameAsString());
    }

    private static boolean isScope(Node node) {
        return node.getParentNode()
                .filter(parent -> parent instanceof MethodCallExpr || parent instanceof FieldAccessExpr)
                .isPresent();
    }

    private static boolean isAllowedTypeAbove(FieldAccessExpr field) {
        return AllowedNames.isImport(PrintUtil.printNode(field))
                || field.getParentNode()
                        .filter(parent -> parent instanceof FieldAccessExpr whole && isAllowedTypeAbove(whole))
                        .isPresent();
    }

    /** The class that an expression names, if it does. */
    private static Optional<String> type(Expression scope) {
        if (!(scope instanceof NameExpr || scope instanceof FieldAccessExpr)) {
            return Optional.empty();
        }
        String name = PrintUtil.printNode(scope);
        return AllowedNames.isType(name) ? Optional.of(name) : Optional.empty();
    }

    /** What begins with a capital letter is a class, or read like one. */
    private static Optional<Refused> name(Node node, String name) {
        boolean isClass = Character.isUpperCase(name.codePointAt(0));
        return isClass && !AllowedNames.isType(name)
                ? refused(node, LISTED + Nearest.hint(name, AllowedNames.types()))
                : Optional.empty();
    }

    private static Optional<Refused> member(Node node, String name) {
        return AllowedNames.isMember(name)
                ? Optional.empty()
                : refused(node, LISTED + Nearest.hint(name, AllowedNames.members()));
    }

    private static Optional<Refused> type(Node node) {
        return isTypeOrPackage((ClassOrInterfaceType) node) ? Optional.empty() : refused(node, LISTED);
    }

    /** The package of an allowed class reads like a class of which it is a part. */
    private static boolean isTypeOrPackage(ClassOrInterfaceType type) {
        return AllowedNames.isType(type.getNameWithScope())
                || type.getParentNode()
                        .filter(parent -> parent instanceof ClassOrInterfaceType whole && isTypeOrPackage(whole))
                        .isPresent();
    }

    private static Optional<Refused> created(ObjectCreationExpr created) {
        String type = created.getType().getNameWithScope();
        if (!AllowedNames.isCreated(type)
                || created.getAnonymousClassBody().isPresent()
                || created.getScope().isPresent()) {
            return refused(created, LISTED);
        }
        boolean isNumber = created.getArguments().size() == 1
                && created.getArgument(0) instanceof LiteralStringValueExpr literal
                && NUMBER.matcher(literal.getValue()).matches();
        return type.endsWith("BigDecimal") && !isNumber
                ? refused(created, "a number such as `new BigDecimal(\"0.25\")`")
                : Optional.empty();
    }

    private static Optional<Refused> unary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PLUS, MINUS, LOGICAL_COMPLEMENT -> Optional.empty();
            default -> refused(unary, "no assignment");
        };
    }

    private static Optional<Refused> literal(Node node, String raw) {
        return LITERAL.matcher(raw).matches() ? Optional.empty() : refused(node, "a text without escapes");
    }

    private static Optional<Refused> operator(Node node, SimpleName operator) {
        return OPERATORS.contains(operator.asString())
                ? Optional.empty()
                : refused(
                        node,
                        "one of the operators "
                                + String.join(", ", OPERATORS.stream().sorted().toList()));
    }

    private static Optional<Refused> refused(Node node, String expected) {
        String text = PrintUtil.printNode(node).replaceAll("\\s+", " ");
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Optional.of(new Refused(node.getBegin().map(place -> place.line).orElse(1), start, expected));
    }
}

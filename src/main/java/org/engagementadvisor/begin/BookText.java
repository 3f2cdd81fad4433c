package org.engagementadvisor.begin;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The description of a book, {@code rulebook.yaml}, in which texts and lists are set; all else stays, its comments too. */
final class BookText {
    private static final int WIDTH = 160;

    private final MappingNode root;

    BookText(String yaml) {
        var settings = LoadSettings.builder().setParseComments(true).build();
        var node = new Compose(settings).composeString(yaml);
        if (!(node.orElse(null) instanceof MappingNode entries)) {
            throw new BeginRefused("rulebook.yaml: found no entries, expected the description of the starter book");
        }
        root = entries;
    }

    void set(String key, String value) {
        put(root, key, text(value));
    }

    String get(String key) {
        return ((ScalarNode) find(root, key).orElseThrow().getValueNode()).getValue();
    }

    void setTerms(String name, List<String> terms) {
        put(
                terms(),
                name,
                new SequenceNode(Tag.SEQ, terms.stream().map(BookText::text).toList(), FlowStyle.FLOW));
    }

    /** The last of the areas, which stands for all that is no other. */
    String lastArea() {
        var areas = find(terms(), "area").map(NodeTuple::getValueNode);
        if (!(areas.orElse(null) instanceof SequenceNode listed)
                || listed.getValue().isEmpty()) {
            throw new BeginRefused("rulebook.yaml: found no terms of `area`, expected those of the starter book");
        }
        var last = listed.getValue().get(listed.getValue().size() - 1);
        return ((ScalarNode) last).getValue();
    }

    private MappingNode terms() {
        return (MappingNode) find(root, "terms").orElseThrow().getValueNode();
    }

    private static Node text(String value) {
        return new ScalarNode(
                Tag.STR,
                value,
                value.matches("[\\p{L}][\\p{L} -]*") && !value.matches("(?i)yes|no|true|false|null|on|off")
                        ? ScalarStyle.PLAIN
                        : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Optional<NodeTuple> find(MappingNode entries, String key) {
        return entries.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private static void put(MappingNode entries, String key, Node value) {
        var found = find(entries, key).orElseThrow();
        var all = entries.getValue();
        all.set(all.indexOf(found), new NodeTuple(found.getKeyNode(), value));
    }

    @Override
    public String toString() {
        var settings =
                DumpSettings.builder().setDumpComments(true).setWidth(WIDTH).build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root).iterator());
    }
}

package org.engagementadvisor.rules.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.modelcompiler.constraints.LambdaReadAccessor;
import org.engagementadvisor.rules.engine.Chains.Link;
import org.engagementadvisor.rules.fact.Subject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rows of all tables as a network of Drools' alpha nodes, and the rules of all DRL beside it. The only class that knows Drools
 * from the inside.
 *
 * <p>Each row is one pattern, so that whoever has passed its conditions is all that there is to find out. The nodes are put
 * together here as KIE DMN does it for its tables: a rule of each row would cost more to build, and its activation, agenda item
 * and tuples more to fire. A session is for DRL alone.
 */
public final class Network {
    private final @Nullable ObjectTypeNode[] stages;
    private final BuildContext context;
    private final Optional<KieBase> drl;

    private Network(int stages, Optional<KieBase> drl) {
        this.stages = new ObjectTypeNode[stages];
        InternalRuleBase base = RuleBaseFactory.newRuleBase();
        this.context = new BuildContext(base, List.of());
        this.drl = drl;
    }

    public static Network of(List<Step> steps, Optional<KieBase> drl) {
        Network network = new Network(Step.stages(steps), drl);
        IdentityHashMap<ObjectSource, Map<String, AlphaNode>> nodes = new IdentityHashMap<>();
        for (Step step : steps) {
            for (Decider decider : step.deciders()) {
                ObjectSource start = network.start(step.stage(decider));
                Chains chains = new Chains(decider.rows());
                for (BoundRow row : decider.rows()) {
                    chains.of(row).forEach(chain -> network.add(row, chain, start, nodes));
                }
            }
        }
        return network;
    }

    /** Where the subjects of a stage enter. */
    private ObjectSource start(int stage) {
        ObjectTypeNode known = stages[stage];
        ObjectTypeNode start = known == null
                ? new ObjectTypeNode(context.getNextNodeId(), null, new ClassObjectType(Hits.class), context)
                : known;
        stages[stage] = start;
        return start;
    }

    /** Rows that begin alike share their nodes as far as they are. */
    private void add(
            BoundRow row,
            List<Link> chain,
            ObjectSource start,
            IdentityHashMap<ObjectSource, Map<String, AlphaNode>> nodes) {
        ObjectSource end = start;
        for (Link link : chain) {
            Map<String, AlphaNode> known = nodes.computeIfAbsent(end, first -> new HashMap<>());
            AlphaNode next = known.get(link.key());
            if (next == null) {
                next = new AlphaNode(context.getNextNodeId(), constraint(link), end, context);
                end.addObjectSink(next);
                known.put(link.key(), next);
            }
            end = next;
        }
        end.addObjectSink(new Note(row));
    }

    private static Asked constraint(Link link) {
        if (link.term() instanceof String term) {
            return new Term(link, String.class, term);
        }
        return link.term() instanceof Integer number ? new Term(link, Integer.class, number) : new Asked(link);
    }

    /** Asks it for one thread. */
    Finder finder() {
        return new Finder();
    }

    /** The rules in DRL, for one chunk of customers. */
    RuleRun rules() {
        return new RuleRun(drl);
    }

    /** Finds the rows that apply to one subject after another. */
    final class Finder {
        private final Hits hits = new Hits();
        private final DefaultFactHandle handle = new DefaultFactHandle(hits);

        /** All rows of a stage that apply to the subject; those of the former one are given up. */
        Hits find(int stage, Subject subject) {
            hits.begin(subject);
            ObjectTypeNode start = stages[stage];
            if (start != null) {
                start.getObjectSinkPropagator().propagateAssertObject(handle, null, null);
            }
            return hits;
        }
    }

    /** The end of a chain: whatever subject comes here has met all conditions of the row. */
    private static final class Note extends LeftInputAdapterNode {
        private final BoundRow row;

        Note(BoundRow row) {
            this.row = row;
        }

        @Override
        public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
            ((Hits) handle.getObject()).add(row);
        }
    }

    /** What a node asks. Nothing here is ever written or changed. */
    private static class Asked implements AlphaNodeFieldConstraint {
        private final Link link;

        Asked(Link link) {
            this.link = link;
        }

        @Override
        public boolean isAllowed(FactHandle handle, ValueResolver session) {
            return link.holds(((Hits) handle.getObject()).subject());
        }

        @Override
        public Asked cloneIfInUse() {
            return this;
        }

        @Override
        public Asked clone() {
            return this;
        }

        @Override
        public Declaration[] getRequiredDeclarations() {
            return new Declaration[0];
        }

        @Override
        public void replaceDeclaration(Declaration former, Declaration latter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConstraintType getType() {
            return ConstraintType.ALPHA;
        }

        @Override
        public boolean isTemporal() {
            return false;
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new UnsupportedOperationException();
        }
    }

    /** One that Drools looks up by its hash, once there are some of the same fact; it does not do so for what it only knows to be an object. */
    private static final class Term extends Asked implements IndexableConstraint {
        private final ReadAccessor read;
        private final FieldValue term;

        <T> Term(Link link, Class<T> type, T term) {
            super(link);
            this.read = new LambdaReadAccessor(link.index(), type, asked -> link.value(((Hits) asked).subject()));
            this.term = new ObjectFieldImpl(term);
        }

        @Override
        public ConstraintTypeOperator getConstraintType() {
            return ConstraintTypeOperator.EQUAL;
        }

        @Override
        public FieldValue getField() {
            return term;
        }

        @Override
        public ReadAccessor getFieldExtractor() {
            return read;
        }

        @Override
        public boolean isUnification() {
            return false;
        }

        @Override
        public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
            return true;
        }

        @Override
        public @Nullable IndexedValueReader getFieldIndex() {
            return null;
        }

        @Override
        public @Nullable TupleValueExtractor getRightIndexExtractor() {
            return null;
        }

        @Override
        public @Nullable TupleValueExtractor getLeftIndexExtractor() {
            return null;
        }
    }
}

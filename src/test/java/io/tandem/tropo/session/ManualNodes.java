package io.tandem.tropo.session;

import io.tandem.node.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** One of several nodes that come and go as a test says. */
final class ManualNodes extends Nodes {

    /** All of them. */
    static final class Company {

        private final Set<String> live = new CopyOnWriteArraySet<>();
        private final List<ManualNodes> nodes = new CopyOnWriteArrayList<>();

        ManualNodes join(String name) {
            ManualNodes node = new ManualNodes(this, name);
            nodes.add(node);
            live.add(name);
            return node;
        }

        /** All find that one is gone; if it is there all the same, it goes on as another one. */
        void gone(String name) {
            live.remove(name);
            for (ManualNodes node : nodes) {
                if (node.self.equals(name)) {
                    node.self = name + "'";
                    live.add(node.self);
                }
            }
            new ArrayList<>(nodes).forEach(node -> node.mourners.forEach(mourner -> mourner.accept(name)));
        }

        /** One will not be back. */
        void bury(ManualNodes node) {
            nodes.remove(node);
            gone(node.self);
        }
    }

    private final Company company;
    private final List<Consumer<String>> mourners = new CopyOnWriteArrayList<>();
    private volatile String self;

    private ManualNodes(Company company, String name) {
        this.company = company;
        this.self = name;
    }

    @Override
    public String self() {
        return self;
    }

    @Override
    public Set<String> live() {
        return new TreeSet<>(company.live);
    }

    @Override
    public boolean isResponsible(String what) {
        return live().stream()
                .max(Comparator.comparingInt(node -> (node + what).hashCode()))
                .filter(self::equals)
                .isPresent();
    }

    @Override
    public void whenGone(Consumer<String> gone) {
        mourners.add(gone);
    }
}

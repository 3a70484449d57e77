package io.tandem.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Nodes of which a test says what falls to this one, and who is gone. */
public final class ScriptedNodes extends Nodes {

    private final Set<String> duties = new HashSet<>();
    private final List<Consumer<String>> mourners = new ArrayList<>();
    private boolean all;

    /** From now on this node is responsible for something. */
    public ScriptedNodes responsibleFor(String what) {
        duties.add(what);
        return this;
    }

    /** From now on this node is responsible for everything, or for nothing but what was said. */
    public ScriptedNodes responsibleForAll(boolean everything) {
        all = everything;
        return this;
    }

    /** Another node is gone. */
    public void gone(String node) {
        mourners.forEach(mourner -> mourner.accept(node));
    }

    @Override
    public boolean isResponsible(String what) {
        return all || duties.contains(what);
    }

    @Override
    public void whenGone(Consumer<String> gone) {
        mourners.add(gone);
    }
}

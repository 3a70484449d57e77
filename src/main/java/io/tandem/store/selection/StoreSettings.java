package io.tandem.store.selection;

import io.tandem.config.Setting;
import java.util.List;

/** What a user can configure about the Store. */
public final class StoreSettings {

    /** The stores there are. */
    public enum Choice {
        /** In memory: one node, nothing survives a restart. */
        LOCAL
    }

    /** Which store is used. */
    public static final Setting<Choice> STORE = Setting.oneOf(
            "tandem.store",
            Choice.LOCAL,
            "Where the state of sessions and contacts is kept: local is this node's memory, lost when it stops.");

    /** All settings of the Store. */
    public static final List<Setting<?>> ALL = List.of(STORE);

    private StoreSettings() {}
}

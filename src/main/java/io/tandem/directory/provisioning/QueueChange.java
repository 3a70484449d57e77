package io.tandem.directory.provisioning;

import io.tandem.directory.Checks;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.QueueProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to change of a queue, checked; what is empty stays. TelXL 7.4; {@code name} and what all records have are ours.
 *
 * @param name name for people
 * @param groupIds the groups that serve a level, by level from 1; {@code ops1groupList} to {@code ops3groupList}, where an
 *     empty text leaves the level without groups
 * @param record what all records have; {@code externalId}, {@code externalIdType}, {@code sequence}, {@code active}
 */
public record QueueChange(Optional<String> name, Map<Integer, Set<Long>> groupIds, RecordChange record) {

    private static final String NAME = "name";

    public QueueChange {
        groupIds = Map.copyOf(groupIds);
    }

    /**
     * Reads values as clients give them.
     *
     * @throws DirectoryException if a name is unknown or a value cannot be used
     */
    static QueueChange of(Map<String, String> values) {
        Set<String> known = new TreeSet<>(NamedValues.OF_ANY_RECORD);
        known.add(NAME);
        for (int level = 1; level <= QueueProfile.LEVELS; level++) {
            known.add(listOf(level));
        }
        NamedValues named = new NamedValues(values, known);
        Map<Integer, Set<Long>> groupIds = new TreeMap<>();
        for (int level = 1; level <= QueueProfile.LEVELS; level++) {
            int at = level;
            named.ids(listOf(level)).ifPresent(ids -> groupIds.put(at, ids));
        }
        return new QueueChange(named.text(NAME, Checks::name), groupIds, named.record());
    }

    private static String listOf(int level) {
        return "ops" + level + "groupList";
    }
}

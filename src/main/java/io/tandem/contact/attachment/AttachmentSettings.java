package io.tandem.contact.attachment;

import io.tandem.config.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be configured about files of contacts. */
public final class AttachmentSettings {

    private static final int MIB = 1024 * 1024;

    /** How many files a contact may have. */
    public static final Setting<Integer> MAX_FILES = Setting.number(
            "tandem.attachment.max-files",
            10,
            0,
            10_000,
            "files",
            "Most files that the parties of a contact may upload.");

    /** How large a file may be. */
    public static final Setting<Integer> MAX_SIZE = Setting.number(
            "tandem.attachment.max-size",
            5 * MIB,
            0,
            100 * MIB,
            "bytes",
            "Largest file taken; it is in memory while it comes and goes.");

    /** How large all files of a contact may be. */
    public static final Setting<Integer> MAX_TOTAL = Setting.number(
            "tandem.attachment.max-total",
            20 * MIB,
            0,
            Integer.MAX_VALUE,
            "bytes",
            "Most that all files of a contact may have together.");

    /** How much of files may be under way. */
    public static final Setting<Integer> MAX_TRANSFER = Setting.number(
            "tandem.attachment.max-transfer",
            64 * MIB,
            0,
            Integer.MAX_VALUE,
            "bytes",
            "Most bytes of files that come and go on this node at a time, though one file may always; more are refused for"
                    + " the moment. About three times as many may be in memory.");

    /** Which files are taken. */
    public static final Setting<List<String>> TYPES = new Setting<>(
            "tandem.attachment.types",
            "gif,jpg,jpeg,png,webp,pdf,txt,doc,docx,xls,xlsx,ppt,pptx,odt,ods,csv,zip",
            "file endings, separated by commas",
            "Endings that names of files may have, in upper or lower case; a comma alone allows none.",
            false,
            AttachmentSettings::readTypes);

    /** All of the above. */
    public static final List<Setting<?>> ALL = List.of(MAX_FILES, MAX_SIZE, MAX_TOTAL, MAX_TRANSFER, TYPES);

    private AttachmentSettings() {}

    private static List<String> readTypes(String text) {
        List<String> types = Arrays.stream(text.split(","))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
        if (!types.stream().allMatch(type -> type.matches("[a-z0-9]{1,20}"))) {
            throw new IllegalArgumentException("is not a list of file endings such as pdf,txt");
        }
        return types;
    }
}

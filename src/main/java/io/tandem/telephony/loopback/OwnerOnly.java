package io.tandem.telephony.loopback;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders and files that nobody but their owner can read, where the file system knows such a thing. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder and those above it, unless it is there. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
    }

    /** Makes an empty file, unless it is there, and its folder. */
    static void makeFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            makeFolder(file.toAbsolutePath().getParent());
            try {
                Files.createFile(file, permissions(file, "rw-------"));
            } catch (FileAlreadyExistsException meanwhile) {
                return;
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

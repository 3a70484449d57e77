package io.tandem.tropo.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/**
 * A file in its frame, read piece by piece as the connection takes it. No more than one piece is in memory, and the file is open only
 * while it is read.
 */
final class FileBody implements AsyncEntityProducer {

    private static final int PIECE = 32_768;

    private final Path file;
    private final long size;
    private final Frame frame;
    private final ByteBuffer tail;
    private ByteBuffer piece;
    private FileChannel channel;
    private long left;

    /** @param size how much of the file is sent: what is added to it afterwards is not */
    FileBody(Path file, long size, Frame frame) {
        this.file = file;
        this.size = size;
        this.frame = frame;
        this.left = size;
        this.piece = ByteBuffer.wrap(frame.head());
        this.tail = ByteBuffer.wrap(frame.tail());
    }

    @Override
    public long getContentLength() {
        return frame.head().length + size + frame.tail().length;
    }

    @Override
    public String getContentType() {
        return frame.contentType();
    }

    @Override
    public void produce(DataStreamChannel to) throws IOException {
        while (piece.hasRemaining() || next()) {
            if (to.write(piece) == 0) {
                return; // is called again when there is room
            }
        }
        releaseResources();
        to.endStream();
    }

    /** The next piece, if there is one. */
    private boolean next() throws IOException {
        if (left > 0) {
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.READ);
                piece = ByteBuffer.allocate(PIECE);
            }
            piece.clear().limit((int) Math.min(PIECE, left));
            if (channel.read(piece) < 0) {
                throw new EOFException("the file has become shorter");
            }
            left -= piece.flip().remaining();
            return true;
        }
        piece = tail;
        return tail.hasRemaining();
    }

    @Override
    public int available() {
        return PIECE;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

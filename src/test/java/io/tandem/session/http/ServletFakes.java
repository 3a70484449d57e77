package io.tandem.session.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;

/** Parts of the servlet API for tests without a server. */
public final class ServletFakes {

    private ServletFakes() {}

    /** What a call of a method, by its name, comes to. */
    public interface Behaviour {
        Object call(String name, Object[] arguments) throws Exception;
    }

    /** An object of an interface of the servlet API. */
    public static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.call(method.getName(), arguments)));
    }

    /** A response body that takes everything at once. */
    public static ServletOutputStream output(ByteArrayOutputStream written) {
        return new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                try {
                    listener.onWritePossible();
                } catch (IOException failed) {
                    listener.onError(failed);
                }
            }

            @Override
            public void write(int octet) {
                written.write(octet);
            }
        };
    }

    /** A request body that is there at once. */
    public static ServletInputStream input(byte[] body) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                try {
                    listener.onDataAvailable();
                    listener.onAllDataRead();
                } catch (IOException failed) {
                    listener.onError(failed);
                }
            }

            @Override
            public int read() {
                return bytes.read();
            }
        };
    }
}

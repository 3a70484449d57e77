package io.tandem.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes beans and puts them together by type, as CDI would, without a container. */
public final class Wiring {

    private final List<Object> parts;

    /** @param parts what there is to begin with */
    public Wiring(Object... parts) {
        this.parts = new CopyOnWriteArrayList<>(parts);
    }

    /** Adds something that is made already; of several of a type the first is injected. */
    public Wiring with(Object part) {
        parts.add(part);
        return this;
    }

    /** Makes a bean of what there is, and adds it. */
    public <T> T make(Class<T> type) {
        try {
            Constructor<?> constructor = constructor(type);
            constructor.setAccessible(true);
            Object bean = constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                    .map(this::part)
                    .toArray());
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, part(field.getGenericType()));
                }
            }
            parts.add(bean);
            return type.cast(bean);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError("Cannot make a " + type, failed);
        }
    }

    /** Makes a bean with its resources too, and has it begin as the container would. */
    public <T> T begin(Class<T> type) {
        T bean = make(type);
        try {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Resource.class)) {
                    field.setAccessible(true);
                    field.set(bean, part(field.getGenericType()));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (List.of(method.getParameterTypes()).equals(List.of(Startup.class))) {
                    method.setAccessible(true);
                    method.invoke(bean, new Startup());
                }
            }
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError("Cannot begin a " + type, failed);
        }
        return bean;
    }

    /** What there is of a type. */
    public <T> T get(Class<T> type) {
        return type.cast(part(type));
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        Optional<Constructor<?>> injected = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst();
        return injected.isPresent() ? injected.get() : type.getDeclaredConstructor();
    }

    private Object part(Type wanted) {
        if (wanted instanceof ParameterizedType many && many.getRawType() == Instance.class) {
            return instances((Class<?>) many.getActualTypeArguments()[0]);
        }
        return parts.stream()
                .filter(((Class<?>) wanted)::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + wanted));
    }

    private Object instances(Class<?> type) {
        return Proxy.newProxyInstance(
                Wiring.class.getClassLoader(), new Class<?>[] {Instance.class}, (self, method, arguments) -> List.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .invoke(parts.stream().filter(type::isInstance).toList(), arguments));
    }
}

package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.store.Crowd;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SessionBeansTest {

    private final SessionBeans beans = new SessionBeans();
    private final ConcurrentLinkedQueue<Object> destroyed = new ConcurrentLinkedQueue<>();

    @Test
    void makesABeanOnFirstUseAndKeepsIt() {
        Contextual<Object> kind = new Kind(() -> {});

        assertThat(beans.get(kind)).as("not used yet").isNull();
        Object bean = beans.getOrCreate(kind, null);

        assertThat(beans.getOrCreate(kind, null)).isSameAs(bean);
        assertThat(beans.get(kind)).isSameAs(bean);
    }

    @Test
    void destroysABeanOnce() {
        Contextual<Object> kind = new Kind(() -> {});
        Object bean = beans.getOrCreate(kind, null);

        beans.destroy(kind);
        beans.destroy(kind);
        beans.destroyAll();

        assertThat(destroyed).containsExactly(bean);
    }

    @Test
    void destroysTheOthersWhenOneCannotBeDestroyed() {
        for (int i = 0; i < 3; i++) {
            beans.getOrCreate(
                    new Kind(() -> {
                        throw new IllegalStateException("on purpose");
                    }),
                    null);
        }

        beans.destroyAll();

        assertThat(destroyed).hasSize(3);
    }

    @Test
    void makesNoBeanAfterTheEnd() {
        beans.destroyAll();

        assertThatThrownBy(() -> beans.getOrCreate(new Kind(() -> {}), null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotHeldUpByABeanThatIsBeingMade() {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Contextual<Object> slow = new Kind(() -> {}) {
            @Override
            public Object create(CreationalContext<Object> creation) {
                making.countDown();
                Crowd.await(ended);
                return super.create(creation);
            }
        };
        Thread maker = new Thread(() -> assertThatThrownBy(() -> beans.getOrCreate(slow, null))
                .as("too late")
                .isInstanceOf(IllegalStateException.class));
        maker.start();
        Crowd.await(making);

        Crowd.elsewhere(beans::destroyAll);
        ended.countDown();
        Crowd.join(maker);

        assertThat(destroyed).as("what came too late is destroyed, not leaked").hasSize(1);
    }

    @Test
    void twoThreadsGetTheSameBean() throws Exception {
        for (int round = 0; round < 300; round++) {
            Contextual<Object> kind = new Kind(() -> {});

            List<Object> got = Crowd.run(2, thread -> beans.getOrCreate(kind, null));

            assertThat(got.get(0)).as("round %d", round).isSameAs(got.get(1));
        }
    }

    /** A kind of bean; all are plain objects. */
    private class Kind implements Contextual<Object> {

        private final Runnable whenDestroyed;

        Kind(Runnable whenDestroyed) {
            this.whenDestroyed = whenDestroyed;
        }

        @Override
        public Object create(CreationalContext<Object> creation) {
            return new Object();
        }

        @Override
        public void destroy(Object instance, CreationalContext<Object> creation) {
            destroyed.add(instance);
            whenDestroyed.run();
        }
    }
}

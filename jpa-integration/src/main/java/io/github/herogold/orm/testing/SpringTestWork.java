package io.github.herogold.orm.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * What a test does in the application context that Spring has started for it. Its transaction, if
 * it has one, is begun and ended by Spring.
 *
 * @param entityManager what Spring injects
 * @param noted what the context has run in this thread
 */
record SpringTestWork(EntityManager entityManager, NotedStatements noted) implements TestWork {

    static SpringTestWork begin(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        NotedStatements noted = context.getBean(NotedStatements.class);
        noted.begin();
        return new SpringTestWork(
                SharedEntityManagerCreator.createSharedEntityManager(
                        context.getBean(EntityManagerFactory.class)),
                noted);
    }

    @Override
    public List<String> statements() {
        return noted.statements();
    }

    @Override
    public void flush() {
        if (entityManager.isJoinedToTransaction()) {
            entityManager.flush();
        }
    }

    @Override
    public <T> T joinedBy(Invocation<T> invocation) {
        return TestWork.proceed(invocation);
    }

    void end() {
        noted.end();
    }
}

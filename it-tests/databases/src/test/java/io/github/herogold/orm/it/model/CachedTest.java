package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.MemoryRegions;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SharedCacheMode;
import org.hibernate.cfg.CacheSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that a second-level cache has too. */
@OnEveryDatabase
class CachedTest {
    private final Unit unit;

    CachedTest(TestDatabase database) {
        unit = Unit.on(database, CachedTest::cache, Rate.class);
    }

    private static void cache(PersistenceConfiguration configuration) {
        configuration
                .sharedCacheMode(SharedCacheMode.ENABLE_SELECTIVE)
                .property(CacheSettings.USE_SECOND_LEVEL_CACHE, true)
                .property(CacheSettings.CACHE_REGION_FACTORY, MemoryRegions.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aDetachedObjectIsReadAgainFromItsRow() {
        Rate rate = new Rate();
        rate.add();
        Model.of(Rate.class).get(rate.getId());
        unit.run("update Rate set percent = 7");
        assertThat(Model.of(Rate.class).get(rate.getId()).percent).as("in the cache").isEqualTo(1);

        rate.refresh();

        assertThat(rate.percent).isEqualTo(7);
    }

    /** What is read often. */
    @Entity(name = "Rate")
    @Cacheable
    static class Rate extends BaseModel {
        int percent = 1;
    }
}

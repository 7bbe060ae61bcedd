package io.github.herogold.orm.benchmarks.models.peers;

import io.github.herogold.orm.benchmarks.models.peers.activejdbc.ActiveJdbcItems;
import io.github.herogold.orm.benchmarks.models.peers.ebean.EbeanItems;
import io.github.herogold.orm.benchmarks.models.peers.herogold.HeroGoldItems;
import io.github.herogold.orm.benchmarks.models.peers.springdata.SpringDataItems;
import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;

/** A library that does the work. */
public enum Tool {
    /** This library. */
    HEROGOLD {
        @Override
        Items open(ItemDatabase database) {
            return new HeroGoldItems(database);
        }
    },

    /** Spring Data JPA. */
    SPRING_DATA {
        @Override
        Items open(ItemDatabase database) {
            return new SpringDataItems(database);
        }
    },

    /** Ebean. */
    EBEAN {
        @Override
        Items open(ItemDatabase database) {
            return new EbeanItems(database);
        }
    },

    /** ActiveJDBC. */
    ACTIVE_JDBC {
        @Override
        Items open(ItemDatabase database) {
            return new ActiveJdbcItems(database);
        }
    };

    abstract Items open(ItemDatabase database);
}

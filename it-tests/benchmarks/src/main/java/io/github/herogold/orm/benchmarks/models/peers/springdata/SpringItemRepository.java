package io.github.herogold.orm.benchmarks.models.peers.springdata;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SpringItemRepository extends JpaRepository<SpringItem, Long> {
    @Query("from SpringItem where code >= ?1 and code < ?2 order by id")
    List<SpringItem> numbered(int from, int to);
}

package io.github.herogold.orm.benchmarks.models.peers.springdata;

import org.springframework.data.jpa.repository.JpaRepository;

interface SpringPooledItemRepository extends JpaRepository<SpringPooledItem, Long> {}

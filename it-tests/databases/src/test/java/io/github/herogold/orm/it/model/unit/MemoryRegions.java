package io.github.herogold.orm.it.model.unit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cache.cfg.spi.DomainDataRegionBuildingContext;
import org.hibernate.cache.cfg.spi.DomainDataRegionConfig;
import org.hibernate.cache.spi.support.DomainDataStorageAccess;
import org.hibernate.cache.spi.support.RegionFactoryTemplate;
import org.hibernate.cache.spi.support.StorageAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** A second-level cache in maps. */
public final class MemoryRegions extends RegionFactoryTemplate {
    private static final long serialVersionUID = 1L;

    /** For Hibernate. */
    public MemoryRegions() {}

    @Override
    protected void prepareForUse(SessionFactoryOptions settings, Map<String, Object> values) {}

    @Override
    protected void releaseFromUse() {}

    @Override
    protected DomainDataStorageAccess createDomainDataStorageAccess(
            DomainDataRegionConfig region, DomainDataRegionBuildingContext context) {
        return new Region();
    }

    @Override
    protected StorageAccess createQueryResultsRegionStorageAccess(
            String region, SessionFactoryImplementor factory) {
        return new Region();
    }

    @Override
    protected StorageAccess createTimestampsRegionStorageAccess(
            String region, SessionFactoryImplementor factory) {
        return new Region();
    }

    private static final class Region implements DomainDataStorageAccess {
        private final Map<Object, Object> content = new ConcurrentHashMap<>();

        @Override
        public Object getFromCache(Object key, SharedSessionContractImplementor session) {
            return content.get(key);
        }

        @Override
        public void putIntoCache(
                Object key, Object value, SharedSessionContractImplementor session) {
            content.put(key, value);
        }

        @Override
        public boolean contains(Object key) {
            return content.containsKey(key);
        }

        @Override
        public void evictData() {
            content.clear();
        }

        @Override
        public void evictData(Object key) {
            content.remove(key);
        }

        @Override
        public void release() {
            content.clear();
        }
    }
}

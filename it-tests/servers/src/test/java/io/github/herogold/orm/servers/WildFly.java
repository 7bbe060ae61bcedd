package io.github.herogold.orm.servers;

import java.util.List;

/** The WildFly with Jakarta EE 10, whose own part in persistence is switched off. */
final class WildFly extends StandaloneWildFly {

    WildFly() {
        super("wildfly");
    }

    @Override
    List<String> javaOptions() {
        return List.of();
    }

    @Override
    public void adapt(War war) {
        war.write(
                "WEB-INF/jboss-deployment-structure.xml",
                """
                <jboss-deployment-structure>
                  <deployment>
                    <exclude-subsystems>
                      <subsystem name="jpa"/>
                    </exclude-subsystems>
                    <exclusions>
                      <module name="jakarta.persistence.api"/>
                      <module name="org.hibernate"/>
                    </exclusions>
                  </deployment>
                </jboss-deployment-structure>
                """);
        war.openUnitItself("JBossAS");
    }
}

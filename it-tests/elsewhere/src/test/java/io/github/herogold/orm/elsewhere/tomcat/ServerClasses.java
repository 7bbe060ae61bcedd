package io.github.herogold.orm.elsewhere.tomcat;

import java.net.URL;
import org.apache.catalina.startup.Tomcat;

/** What a Tomcat shows to its applications: its own classes, not those of the test around it. */
final class ServerClasses extends ClassLoader {
    ServerClasses() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("jakarta.servlet.") || name.startsWith("org.apache.")) {
            return Tomcat.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return name.startsWith("org/apache/")
                ? Tomcat.class.getClassLoader().getResource(name)
                : null;
    }
}

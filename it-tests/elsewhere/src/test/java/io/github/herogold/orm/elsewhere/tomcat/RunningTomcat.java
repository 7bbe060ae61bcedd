package io.github.herogold.orm.elsewhere.tomcat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanFilter;

/** A Tomcat with this module and what it uses as its only application. */
final class RunningTomcat implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();

    RunningTomcat(Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.enableNaming();
        // Tomcat's own would serve JSP too.
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context context = tomcat.addWebapp("", absolute("src/main/webapp"));
        context.setResources(resources(context));
        context.setParentClassLoader(new ServerClasses());
        // No jar has servlets. Tomcat's settings, which are not read here, leave most of them out.
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setPluggabilitySkip("*.jar");
        context.getJarScanner().setJarScanFilter(filter);
        tomcat.start();
    }

    /** What this module is made of, where a WAR would have it: the application loads its own. */
    private static WebResourceRoot resources(Context context) {
        WebResourceRoot root = new StandardRoot(context);
        String logging = "logback-test.xml";
        addFile(root, "/WEB-INF/classes/" + logging, absolute("src/test/resources/" + logging));
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (element.endsWith("/target/classes")) {
                root.addPreResources(new DirResourceSet(root, "/WEB-INF/classes", element, "/"));
            }
            String name = Path.of(element).getFileName().toString();
            if (name.endsWith(".jar") && !name.startsWith("tomcat-")) {
                addFile(root, "/WEB-INF/lib/" + name, element);
            }
        }
        return root;
    }

    private static void addFile(WebResourceRoot root, String path, String file) {
        root.addPreResources(new FileResourceSet(root, path, file, "/"));
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}

package io.github.herogold.orm.startup;

/** The class loader that has the migrations of the application that is starting. */
final class ApplicationClassLoader {
    private ApplicationClassLoader() {}

    /**
     * The one that the server has set for the application, which may share this library with
     * others; that of this library where it is another's.
     */
    static ClassLoader get() {
        ClassLoader own = ApplicationClassLoader.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null && knowsThisLibrary(context) ? context : own;
    }

    private static boolean knowsThisLibrary(ClassLoader loader) {
        try {
            String name = ApplicationClassLoader.class.getName();
            return Class.forName(name, false, loader) == ApplicationClassLoader.class;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}

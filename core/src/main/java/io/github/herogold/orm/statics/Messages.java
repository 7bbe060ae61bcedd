package io.github.herogold.orm.statics;

import io.github.herogold.orm.OrmException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException indirect(CallSite site) {
        String method = site.called().name();
        return new OrmException(
                untold(site)
                        + "a method reference, a method handle or reflection called it, and these"
                        + " do not name the entity. In place of User::"
                        + method
                        + " write Model.of(User.class)::"
                        + method
                        + ", or a lambda.");
    }

    static OrmException noLines(CallSite site) {
        return unknown(site, site.caller().getName() + " was compiled without line numbers.");
    }

    static OrmException noCall(CallSite site) {
        return unknown(site, "the class file of the caller has no such call at " + at(site) + ".");
    }

    static OrmException severalOwners(CallSite site, List<String> owners) {
        return unknown(
                site,
                "at "
                        + at(site)
                        + " it is called on "
                        + String.join(" and on ", owners)
                        + ". Give each call a line of its own.");
    }

    static OrmException noClassFile(CallSite site) {
        return unknown(
                site,
                "the class loader of "
                        + site.caller().getName()
                        + " does not hand out its class file.");
    }

    static OrmException unreadableClassFile(CallSite site, IOException cause) {
        return unknown(
                site, "the class file of " + site.caller().getName() + " cannot be read.", cause);
    }

    static OrmException unloadable(CallSite site, String owner, ClassNotFoundException cause) {
        return unknown(site, owner + " cannot be loaded.", cause);
    }

    static OrmException notAnEntity(Class<?> owner, CallSite site) {
        return new OrmException(
                owner.getName()
                        + " is not annotated with @Entity, so "
                        + owner.getSimpleName()
                        + "."
                        + site.called().name()
                        + " (at "
                        + at(site)
                        + ") has no rows to look for. Call it on an entity, or write "
                        + instead("User", site)
                        + ".");
    }

    static String notEnhanced(Class<?> entity, CallSite site) {
        return entity.getName()
                + " was not enhanced when it was built. "
                + call(entity, site)
                + " at "
                + at(site)
                + " and its other static methods look for their caller each time, which takes a few"
                + " microseconds. "
                + remedy(entity.getSimpleName(), site)
                + " This is said once for each entity.";
    }

    static OrmException notEnhancedInStrictMode(Class<?> entity, CallSite site) {
        return new OrmException(
                entity.getName()
                        + " was not enhanced when it was built, which herogold.statics=strict"
                        + " forbids: "
                        + call(entity, site)
                        + " at "
                        + at(site)
                        + ". "
                        + remedy(entity.getSimpleName(), site));
    }

    private static OrmException unknown(CallSite site, String reason) {
        return unknown(site, reason, null);
    }

    private static OrmException unknown(CallSite site, String reason, @Nullable Throwable cause) {
        return new OrmException(untold(site) + reason + " " + remedy("User", site), cause);
    }

    private static String untold(CallSite site) {
        return "It cannot be told of which entity " + site.called().name() + " was called: ";
    }

    private static String remedy(String entity, CallSite site) {
        return "Add the goal enhance of herogold-orm-cli to the build of the entity, or write "
                + instead(entity, site)
                + ".";
    }

    private static String call(Class<?> entity, CallSite site) {
        return entity.getSimpleName() + "." + site.called().name();
    }

    private static String instead(String entity, CallSite site) {
        return "Model.of(" + entity + ".class)." + site.called().name() + "(…)";
    }

    private static String at(CallSite site) {
        return site.caller().getName() + ":" + site.line();
    }
}

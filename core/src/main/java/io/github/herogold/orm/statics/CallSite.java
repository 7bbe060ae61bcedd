package io.github.herogold.orm.statics;

import java.io.IOException;
import java.io.InputStream;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in the code of an application from which a static method is called.
 *
 * <p>It is known by its line and not by its instruction: an agent such as JaCoCo's may have changed
 * the instructions that run, but not their lines.
 *
 * @param caller the class
 * @param method the method it is in
 * @param line its line in the source; 0 or less if that is not known
 * @param called the method that is called
 */
record CallSite(Class<?> caller, NameAndType method, int line, NameAndType called) {
    // Hidden frames too: those of a method reference would be passed over, and whoever runs it be
    // taken for the caller.
    private static final StackWalker STACK =
            StackWalker.getInstance(
                    Set.of(
                            StackWalker.Option.RETAIN_CLASS_REFERENCE,
                            StackWalker.Option.SHOW_HIDDEN_FRAMES));

    private static final Set<String> REFLECTION =
            Set.of("java.lang.invoke", "java.lang.reflect", "jdk.internal.reflect");

    /** Where the method of a class that is running now was called from outside that class. */
    static CallSite of(Class<?> declaring) {
        return STACK.walk(frames -> of(declaring, frames));
    }

    private static CallSite of(Class<?> declaring, Stream<StackFrame> frames) {
        Iterator<StackFrame> rest =
                frames.dropWhile(frame -> frame.getDeclaringClass() != declaring).iterator();
        StackFrame called = rest.next();
        StackFrame caller = rest.next();
        while (caller.getDeclaringClass() == declaring) {
            called = caller;
            caller = rest.next();
        }
        return new CallSite(
                caller.getDeclaringClass(),
                nameAndType(caller),
                caller.getLineNumber(),
                nameAndType(called));
    }

    private static NameAndType nameAndType(StackFrame frame) {
        return new NameAndType(frame.getMethodName(), frame.getDescriptor());
    }

    /** Whether the Java virtual machine made the call for somebody, so no class was named. */
    boolean isIndirect() {
        return caller.isHidden() || REFLECTION.contains(caller.getPackageName());
    }

    /**
     * The class that the caller has named in the call.
     *
     * @throws io.github.herogold.orm.OrmException if its class file does not tell
     */
    Class<?> owner() {
        if (line <= 0) {
            throw Messages.noLines(this);
        }
        List<String> owners =
                callsInMethod().stream()
                        .filter(call -> call.line() == line && call.method().equals(called))
                        .map(StaticCall::ownerName)
                        .distinct()
                        .toList();
        return switch (owners.size()) {
            case 0 -> throw Messages.noCall(this);
            case 1 -> load(owners.get(0));
            default -> throw Messages.severalOwners(this, owners);
        };
    }

    private List<StaticCall> callsInMethod() {
        String file = caller.getName().substring(caller.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = caller.getResourceAsStream(file)) {
            if (in == null) {
                throw Messages.noClassFile(this);
            }
            return ClassFile.callsIn(method, in);
        } catch (IOException e) {
            throw Messages.unreadableClassFile(this, e);
        }
    }

    private Class<?> load(String owner) {
        try {
            return Class.forName(owner, false, caller.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw Messages.unloadable(this, owner, e);
        }
    }
}

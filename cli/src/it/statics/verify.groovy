def builds = new File(basedir, 'build.log').text
        .split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/)
        .collect { build -> build.readLines() }

def enhanced = { int build -> builds[build].findAll { it.startsWith('[INFO] Enhanced ') } }

// One among the classes, one among the tests; then none again.
assert enhanced(1) == ['[INFO] Enhanced 1 entity.', '[INFO] Enhanced 1 entity.']
assert enhanced(2) == ['[INFO] Enhanced 0 entities.', '[INFO] Enhanced 0 entities.']
assert builds[1].any { it =~ /Tests run: 1, Failures: 0, Errors: 0, Skipped: 0$/ }

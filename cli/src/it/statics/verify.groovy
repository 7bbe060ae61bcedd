def builds = new File(basedir, 'build.log').text
        .split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/)
        .collect { build -> build.readLines() }

def enhanced = { int build -> builds[build].findAll { it.startsWith('[INFO] Enhanced ') } }

// One among the classes, one among the tests; then none again.
assert enhanced(1) == ['[INFO] Enhanced 1 entity.', '[INFO] Enhanced 1 entity.']
assert enhanced(2) == ['[INFO] Enhanced 0 entities.', '[INFO] Enhanced 0 entities.']
assert builds[1].any { it =~ /Tests run: 1, Failures: 0, Errors: 0, Skipped: 0$/ }

def written = new File(basedir, 'migrations').listFiles().sort()
assert written*.name.every { it ==~ /\d{8}_create_note_table\.(schema|sql)/ }
assert written.length == 2
assert builds[3].any { it == "[INFO] ${written[1]}".toString() }
assert written[1].text.contains('create table Note (')
assert new File(basedir, 'herogold.properties').text == 'target-database = h2:2.4\n'
assert builds[4].any { it == '[INFO] Nothing to do: the migrations make what the entities need.' }

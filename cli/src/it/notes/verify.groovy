/** The lines of one of the builds, as if no time or number of milliseconds were in them. */
def linesOf = { int build ->
    new File(basedir, 'build.log').text
            .split(/(?m)^\[INFO\] Scanning for projects\.\.\.$/)[build]
            .replaceAll(/\(\d+ ms\)/, '(N ms)')
            .readLines()
}

def assertInOrder = { int build, List<String> expected ->
    def rest = linesOf(build)
    expected.each { line ->
        assert rest.contains(line)
        rest = rest.drop(rest.indexOf(line) + 1)
    }
}

def made = new File(basedir, 'migrations').listFiles()
assert made.length == 1
assert made[0].name ==~ /\d{8}_create_notes_table\.java/
assert made[0].text.contains('class CreateNotesTable extends Migration')
def name = made[0].name - '.java'
assertInOrder(1, [
        "[INFO] ${made[0]}".toString(),
        "[INFO] Applied $name (N ms)".toString(),
        '[INFO] Applied 1 migration.',
        "[INFO] Undid $name (N ms)".toString(),
        '[INFO] Undid 1 migration.',
        '[INFO] BUILD SUCCESS'])
assert linesOf(1).any { it ==~ /\[INFO\] ${name}  applied +1  [\d-]+ [\d:]+/ }
assert new File(basedir, 'herogold.mv.db').exists()

assertInOrder(2, [
        '[INFO] Indexed 2 files with migrations.',
        '[INFO] Applied 20260101_create_notes_table (N ms)',
        '[INFO] Applied 20260102_add_title_to_notes (N ms)',
        '[INFO] Applied 2 migrations.',
        '[INFO] Forgot 20260102_add_title_to_notes; nothing was run.',
        '[INFO]     "name": "20260101_create_notes_table",',
        '[INFO]     "state": "applied",',
        '[INFO]     "name": "20260102_add_title_to_notes",',
        '[INFO]     "state": "pending"',
        '[INFO] Undid 20260101_create_notes_table (N ms)',
        '[INFO] BUILD SUCCESS'])
assert new File(basedir, 'target/notes.mv.db').exists()

assertInOrder(3, [
        '[INFO] BUILD FAILURE',
        '[ERROR]   statement 1 (line 2): create tabel notes (id int)'])
assert linesOf(3).any { it.contains('20260101_create_notes_table failed while it was applied') }
assert linesOf(3).any { it.startsWith('[ERROR]   H2 says: Syntax error in SQL statement') }

assert linesOf(4).any { it.contains('Nothing was undone. Add -Dherogold.force') }

assert linesOf(5).any { it.contains('Nothing was dropped. Add -Dherogold.force') }
assertInOrder(6, [
        "[INFO] Applied $name (N ms)".toString(),
        '[INFO] Dropped everything. Applied 1 migration.'])

assertInOrder(7, [
        "[INFO] PUBLIC: Applied $name (N ms)".toString(),
        '[INFO] PUBLIC  applied 1',
        '[INFO] 1 schema: 1 migrated, 0 with nothing to do, 0 failed.'])
assertInOrder(8, ['[INFO] Schema  Applied  Pending  Interrupted',
        '[INFO] PUBLIC        1        0            0'])

assert linesOf(9).contains('[INFO] Skipped the index of migrations.')
assert new File(basedir, 'target/classes/META-INF/herogold/migrations.index').readLines().drop(1) == [
        'db/migrations/20260102_add_title_to_notes.sql',
        'db/migrations/CreateNotesTable.class']

assert linesOf(10).any { it.contains('Nothing was undone. Add -Dherogold.force') }

assert linesOf(11).any {
    it.contains('No goal knows the property herogold.ulr; did you mean herogold.url? Nothing was run.')
}
assert !new File(basedir, 'other.mv.db').exists()

assert linesOf(12).any { it =~ /^\[INFO\] -Dherogold\.name +What the migration does/ }
assert linesOf(12).any { it =~ /^\[INFO\] -Dherogold\.sql +Whether to write SQL/ }

def quiet = new File(basedir, 'quiet').listFiles()
assert quiet.length == 1
assert quiet[0].name.endsWith('_create_labels_table.sql')
assert new File(basedir, 'build.log').readLines().contains(quiet[0].path)

// Only the goals speak, not what they are made of.
assert !(1..12).collectMany { linesOf(it) }.any { it =~ /HHH\d+|org\.hibernate/ }

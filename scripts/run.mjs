// Written so that a Node of any age can read it and be told that it is too old.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✖ Node ${process.versions.node} quá cũ; hãy cài Node 20.19 trở lên rồi chạy lại.`);
  console.error(
    `✖ Node ${process.versions.node} is too old; install Node 20.19 or newer and run this again.`,
  );
  process.exit(1);
}
import("./bootstrap.mjs")
  .then(({ bootstrap }) => bootstrap(process.argv[2], process.argv.slice(3)))
  .catch((problem) => {
    const where = problem.path ? ` (${problem.path})` : "";
    console.error(`✖ Không chuẩn bị được chương trình${where}: ${problem.message}`);
    console.error(`✖ The program could not be made ready${where}: ${problem.message}`);
    process.exit(1);
  });

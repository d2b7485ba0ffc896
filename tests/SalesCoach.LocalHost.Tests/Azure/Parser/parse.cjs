// Prints, for each template that is named, the places that are not of the language: "path:line:column".
const fs = require('fs');
const path = require('path');
const { Parser, Language } = require('web-tree-sitter');

async function main() {
  await Parser.init();
  const grammar = path.join(path.dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  for (const file of process.argv.slice(2)) {
    report(file, parser.parse(fs.readFileSync(file, 'utf8')).rootNode);
  }
}

function report(file, node) {
  if (node.type === 'ERROR' || node.isMissing) {
    console.log(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}`);
  }

  for (let i = 0; i < node.childCount; i++) {
    report(file, node.child(i));
  }
}

main().catch(failure => {
  console.error(failure);
  process.exit(1);
});

import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const windows = join('share', 'config', 'soffice.cfg', 'modules', 'scalc', 'ui');
const file = 'inputbar.ui';

/** The widgets that Calc looks for in its formula bar, by name; nobody sees them. */
const inputBar = `<?xml version="1.0" encoding="UTF-8"?>
<interface>
  <object class="GtkGrid" id="InputBar">
    <child><object class="GtkButton" id="down"/></child>
    <child><object class="GtkButton" id="up"/></child>
    <child><object class="GtkBox" id="background">
      <child><object class="GtkScrolledWindow" id="scrolledwindow">
        <child><object class="GtkViewport" id="viewport">
          <child><object class="GtkDrawingArea" id="sc_input_window"/></child>
        </object></child>
      </object></child>
    </object></child>
  </object>
</interface>
`;

/**
 * LibreOfficeKit opens a spreadsheet in a window, formula bar included, and Debian's -nogui packages leave out its
 * description: no spreadsheet can be loaded. Where it is missing, LibreOffice is pointed to a folder of links to the
 * installation with a description of our own in it. Call it before LibreOffice is loaded.
 */
export function provideInputBar(programDir: string, home: string): void {
	const installation = dirname(programDir);
	if (existsSync(join(installation, windows, file))) return;
	const base = join(home, 'office');
	const made = join(base, windows);
	mkdirSync(made, { recursive: true });
	writeFileSync(join(made, file), inputBar);
	for (let part = windows; ; part = dirname(part)) {
		linkAll(join(installation, part), join(base, part));
		if (part === '.') break;
	}
	process.env.BRAND_BASE_DIR = pathToFileURL(base).href;
}

/** Links everything of one folder into another that isn't there already. */
function linkAll(from: string, to: string): void {
	for (const name of existsSync(from) ? readdirSync(from) : []) {
		if (!existsSync(join(to, name))) symlinkSync(join(from, name), join(to, name));
	}
}

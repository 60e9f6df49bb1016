import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join('share', 'config', 'soffice.cfg', 'modules');

/** The widgets that LibreOffice looks for by name; nobody sees them. */
const descriptions: Readonly<Record<string, string>> = {
	// The formula bar of every spreadsheet.
	'scalc/ui/inputbar.ui': `<object class="GtkGrid" id="InputBar">
		<child><object class="GtkButton" id="down"/></child>
		<child><object class="GtkButton" id="up"/></child>
		<child><object class="GtkBox" id="background">${scrolled('sc_input_window')}</object></child>
	</object>`,
	// The margin note of a comment in a text.
	'swriter/ui/annotation.ui': `<object class="GtkMenu" id="menu">${menuItems(
		'reply resolve unresolve resolvethread unresolvethread delete deletethread deleteby deleteall formatall',
	)}</object>
	<object class="GtkBox" id="Annotation">${scrolled('editview')}
		<child><object class="GtkLabel" id="author"/></child>
		<child><object class="GtkLabel" id="date"/></child>
		<child><object class="GtkLabel" id="resolved"/></child>
		<child><object class="GtkMenuButton" id="menubutton"><property name="popup">menu</property></object></child>
	</object>`,
};

function scrolled(id: string): string {
	return `<child><object class="GtkScrolledWindow" id="scrolledwindow">
		<child><object class="GtkViewport" id="viewport"><child><object class="GtkDrawingArea" id="${id}"/></child></object></child>
	</object></child>`;
}

function menuItems(ids: string): string {
	return ids
		.split(' ')
		.map((id) => `<child><object class="GtkMenuItem" id="${id}"/></child>`)
		.join('');
}

/**
 * LibreOfficeKit opens a document in a window, formula bar and margin notes included, and Debian's -nogui packages leave out
 * their descriptions: no spreadsheet and no text with comments can be loaded. Where they are missing, LibreOffice is pointed
 * to a folder of links to the installation with descriptions of our own in it. Call it before LibreOffice is loaded.
 */
export function provideWindows(programDir: string, home: string): void {
	const installation = dirname(programDir);
	const missing = Object.entries(descriptions).filter(([file]) => !existsSync(join(installation, modules, file)));
	if (missing.length === 0) return;
	const base = join(home, 'office');
	for (const [file, description] of missing) {
		const path = join(base, modules, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `<?xml version="1.0" encoding="UTF-8"?><interface>${description}</interface>`);
		linkAround(installation, base, dirname(join(modules, file)));
	}
	process.env.BRAND_BASE_DIR = pathToFileURL(base).href;
}

/** Links whatever the installation has in a folder and in those above it, and `base` hasn't. */
function linkAround(installation: string, base: string, folder: string): void {
	const from = join(installation, folder);
	for (const name of existsSync(from) ? readdirSync(from) : []) {
		const link = join(base, folder, name);
		if (!existsSync(link) && !isOurs(join(folder, name))) symlinkSync(join(from, name), link);
	}
	if (folder !== '.') linkAround(installation, base, dirname(folder));
}

/** Folders on the way to a description are made, not linked. */
function isOurs(path: string): boolean {
	return Object.keys(descriptions).some((file) => join(modules, file).startsWith(`${path}/`));
}

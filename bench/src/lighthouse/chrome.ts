import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type LaunchedChrome, launch } from 'chrome-launcher';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = [
	'--headless',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The system's browser, without a window. @throws Error where there is none */
export function launchChrome(): Promise<LaunchedChrome> {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const chromePath = programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
	if (chromePath === undefined) throw new Error('Lighthouse needs a browser: install the package chromium.');
	// Chromium's own sandbox refuses to run as root; it loads nothing but our own pages here.
	const chromeFlags = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
	return launch({ chromePath, chromeFlags, ignoreDefaultFlags: false });
}

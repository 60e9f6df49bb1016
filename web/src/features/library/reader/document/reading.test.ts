import { expect, test } from 'vitest';
import { isReading } from './reading.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const ask = (headers: Record<string, string>, method = 'GET') =>
	isReading(
		new Request('http://library.example/documents/1', { method, headers: { 'User-Agent': browser, ...headers } }),
	);

test('opening a page counts, with and without the headers of secure addresses', () => {
	expect(ask({})).toBe(true);
	expect(ask({ 'Sec-Fetch-Dest': 'document' })).toBe(true);
});

test.each([
	['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' }],
	['loading ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
	['our own script looking again', { 'X-Look-Again': '1' }],
	['a script of the page', { 'Sec-Fetch-Dest': 'empty' }],
])('%s does not count', (_, headers) => {
	expect(ask(headers)).toBe(false);
});

test('asking for the headers only does not count', () => {
	expect(ask({}, 'HEAD')).toBe(false);
});

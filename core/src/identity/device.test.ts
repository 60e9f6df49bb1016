import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';
test.each([
	[`${windows} Chrome/140.0.0.0 Safari/537.36`, 'Chrome, Windows'],
	[`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.1.2`, 'Edge, Windows'],
	[`${iphone} Version/18.0 Mobile/15E148 Safari/604.1`, 'Safari, iPhone'],
	[`${iphone} Mobile/15E148 MicroMessenger/8.0.50`, 'WeChat, iPhone'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Linux'],
	['Mozilla/5.0 (Linux; Android 14; M2) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome, Android'],
	['curl/8.0', ''],
	['', ''],
])('%j is told as %j', (userAgent, told) => {
	expect(deviceOf(userAgent)).toBe(told);
});

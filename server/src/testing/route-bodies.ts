import { randomUUID } from 'node:crypto';
import { unique } from './build.ts';
import { uploadOf } from './upload.ts';

const json = (value: object) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });

/** A body that a route takes. @param categoryId where an upload goes, and where a document lies that is reviewed */
export function bodyFor(
	route: string,
	categoryId: string,
): { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> } {
	if (/^(POST|PATCH) .*(uploads|versions)$/.test(route)) {
		const fields: Record<string, string> = route.endsWith('uploads') ? { categoryId } : {};
		const form = uploadOf({ name: 'a.txt', content: unique('some text ') }, fields);
		return { headers: form.headers, body: new Uint8Array(form.body) };
	}
	if (route === 'POST /api/my/notices/read') return json({ upTo: randomUUID() });
	if (/^POST .*\/reports$/.test(route)) return json({ kind: 'other', words: '内容有误', key: randomUUID() });
	if (route.startsWith('POST /api/moderation')) return json({ edition: 1, measure: 'frozen', reason: '不符' });
	if (route.endsWith('/appeal')) return json({ words: '请再看' });
	if (route === 'POST /api/categories') return json({ parent: null, name: unique('类') });
	if (route.startsWith('POST /api/reviews'))
		return json({
			version: 1,
			reason: '不妥',
			seen: { title: '题', categoryId, visibility: 'public', organisationId: null },
		});
	if (route.startsWith('POST /api/renamings')) return json({ title: '另一个题名', reason: '不妥' });
	if (route.startsWith('PATCH /api/categories')) return json({ name: unique('类') });
	if (route.startsWith('PATCH /api/documents')) return json({ title: unique('题') });
	if (route === 'POST /api/me/password') return json({ current: 'not the password', next: 'Plateau9-Willows' });
	if (route === 'POST /api/administrators')
		return json({ system_administrator: 'a', security_administrator: 'b', auditor: 'c' });
	if (route.endsWith('/openings')) return json({ q: 'text' });
	if (route.endsWith('/proposals')) return json({ kind: 'reset_password', role: 'auditor', reason: '忘记密码' });
	if (/^POST .*(second-factor|sign-in\/code)/.test(route))
		return json({ password: 'not the password', code: '000000' });
	if (route.endsWith('/accounts/{id}/person')) return json({ personId: null });
	if (route.endsWith('/awaken')) return json({ reason: '本人到场' });
	if (route.endsWith('/subject')) return json({ subject: 'somebody' });
	if (route === 'POST /api/invitations') return json({ name: '江一' });
	if (route.startsWith('POST /api/links'))
		return json({ token: 'a token that opens nothing', password: 'Plateau9-Willows' });
	if (route.startsWith('POST') && route.endsWith('/shares'))
		return json({ days: 7, downloads: true, restricted: false, key: randomUUID() });
	if (route === 'POST /api/documents/{number}/notes') return json({ page: 1, colour: 'yellow', key: randomUUID() });
	if (route === 'POST /api/my/liked') return json({ numbers: [1] });
	if (route === 'POST /api/documents/{number}/position') return json({ page: 2 });
	if (/^PUT .api.my.(liked|positions)$/.test(route)) return json({ on: true, kept: true });
	if (route.startsWith('POST /api/shared')) return json({ token: 'a token that opens nothing', from: 1, count: 1 });
	if (route === 'POST /s/{token}')
		return {
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: `key=${randomUUID()}`,
		};
	if (route.startsWith('PUT /api/retention')) return json({ days: 2, reason: '本单位规定' });
	if (route.startsWith('POST') && route.endsWith('/rewards')) return json({ amount: 1, key: randomUUID() });
	if (/^(POST|PATCH) .*favourite-folders(\/\{folderId\})?$/.test(route)) return json({ name: unique('夹') });
	if (route === 'POST /api/points/issues')
		return json({ userName: 'nobody', amount: 1, reason: '整理旧档案', key: randomUUID() });
	if (route.startsWith('PUT /api/points')) return json({ amount: 20 });
	if (route.endsWith('{other}') && route.startsWith('POST')) return json({ decision: 'withdraw' });
	return route.startsWith('POST') ? json({}) : {};
}

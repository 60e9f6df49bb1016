import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { chooseCategory, chooseFiles, fileRow } from './browser/desk.ts';
import { brokenDocument, encryptedDocument, garbageDocument, truncatedDocument } from './documents/files.ts';
import { sharedLibrary } from './product/library.ts';

const { administrator } = visitors();

it('says in plain words why a file was not taken, and keeps nothing of it', async () => {
	const library = sharedLibrary();
	const before = (await library.mine(1)).total;
	const { page, open, faults } = await administrator();
	faults.expect(/ 4\d\d .*\/api\/uploads/);
	await open('/desk/upload');
	await chooseCategory(page, '其它');
	const reasons = [
		[encryptedDocument(), '文件有密码保护。请去掉密码后重新上传。'],
		[truncatedDocument(), '文件已损坏或不完整。'],
		[garbageDocument(), '不支持这种格式。'],
		[{ name: '什么也没有.docx', content: Buffer.alloc(0) }, '文件是空的。'],
	] as const;
	await chooseFiles(
		page,
		reasons.map(([file]) => file),
	);
	for (const [{ name }, reason] of reasons) await fileRow(page, name).getByText(reason).waitFor();
	expect((await library.mine(1)).total).toBe(before);

	const encrypted = fileRow(page, reasons[0][0].name);
	await encrypted.getByRole('button', { name: '重新上传' }).click();
	await encrypted.getByText('文件有密码保护').waitFor();
	await encrypted.getByRole('button', { name: '移出列表' }).click();
	await encrypted.waitFor({ state: 'detached' });
});

/** One of them, depending on which part of the converter the damage meets first. */
const reason = /文件已损坏或不完整|这份文件使转换程序中断/;

it('tells the uploader why a conversion failed, hides it from others, and tries again on demand', async () => {
	const library = sharedLibrary();
	const failed = await library.publish(brokenDocument());
	expect(failed.state).toBe('failed');
	const { page, open } = await administrator();
	await open(`/documents/${failed.number}`);
	await page.getByText(reason).waitFor();
	await page.getByRole('button', { name: '重试' }).click();
	await library.settled(failed.number);
	await page.getByText(reason).waitFor();

	await open('/desk/documents?state=failed');
	const row = page.getByRole('row').filter({ hasText: failed.title });
	await row.getByText(reason).waitFor();
	await row.getByRole('button', { name: '重试' }).waitFor();
});

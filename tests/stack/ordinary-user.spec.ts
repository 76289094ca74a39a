import { expect, test } from 'playwright/test';
import { asNobody, homeOfNobody, isRoot } from './as-nobody.ts';
import { removeTemporaryFolders } from './temporary.ts';

removeTemporaryFolders();

if (isRoot)
  test('a user who is not root runs the tests, and the last line says how they went', async () => {
    const words = ['--project', 'unit', '-g', 'removes shared indentation'];
    const command = await asNobody(await homeOfNobody(), ['tests/main.ts', ...words]);
    expect(await command.ended, command.text()).toBe(0);
    expect(command.text()).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
  });

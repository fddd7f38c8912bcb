import { expect, it } from 'vitest'
import { DataFault, dataFaultMessage } from '../../../src/main/data-fault'

it('names the file in either language, and leaves other faults to others', () => {
  const fault = new DataFault('damaged', '/data/$&/bookconf.db')
  expect(dataFaultMessage(fault, 'en')).toContain('left as it is: /data/$&/bookconf.db.')
  expect(dataFaultMessage(fault, 'zh')).toContain('文件保持原样：/data/$&/bookconf.db。')
  expect(dataFaultMessage(new DataFault('newer', 'x'), 'zh')).toContain('更新版本')
  expect(dataFaultMessage(new Error('damaged'), 'en')).toBeNull()
})

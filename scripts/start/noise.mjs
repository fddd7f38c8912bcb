/** What Chromium says on every machine without a desktop session, and what means nothing. */
const HARMLESS = [
  /:ERROR:bus\.cc/,
  /:ERROR:object_proxy\.cc/,
  /:ERROR:viz_main_impl\.cc.*Exiting GPU process/,
  /:ERROR:gl_surface_presentation_helper\.cc/,
  /:ERROR:command_buffer_proxy_impl\.cc/,
  /:ERROR:gpu_process_host\.cc/,
]

export const isNoise = (line) => line.trim() === '' || HARMLESS.some((pattern) => pattern.test(line))

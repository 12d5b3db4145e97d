//! Files and the clipboard: what the reader takes along.

use super::{document, window};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Bytes as base64.
pub(crate) fn base64(bytes: &[u8]) -> Option<String> {
    let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    window()?.btoa(&letters).ok()
}

/// A file of the site.
pub(crate) async fn fetch(path: &str) -> Option<Vec<u8>> {
    let answer = wasm_bindgen_futures::JsFuture::from(window()?.fetch_with_str(path)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = wasm_bindgen_futures::JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// Hands the reader a drawing as a picture of so many pixels; whether the browser could.
pub(crate) async fn download_picture(name: &str, svg: &str, (width, height): (f32, f32)) -> bool {
    let draw = async {
        let image = web_sys::HtmlImageElement::new().ok()?;
        image.set_src(&format!("data:image/svg+xml;base64,{}", base64(svg.as_bytes())?));
        wasm_bindgen_futures::JsFuture::from(image.decode()).await.ok()?;
        let canvas: web_sys::HtmlCanvasElement =
            document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context
            .draw_image_with_html_image_element_and_dw_and_dh(
                &image,
                0.0,
                0.0,
                f64::from(width),
                f64::from(height),
            )
            .ok()?;
        save(name, &canvas.to_data_url_with_type("image/png").ok()?)
    };
    draw.await.is_some()
}

/// Saves what is at an address as a file of that name.
fn save(name: &str, address: &str) -> Option<()> {
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}

/// Copies text; whether the browser let us.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Outside secure contexts there is no clipboard at all.
    let navigator = window.navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Hands the reader a file.
pub(crate) fn download(name: &str, bytes: &[u8]) -> bool {
    let save = || -> Option<()> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        save(name, &url)?;
        Url::revoke_object_url(&url).ok()
    };
    save().is_some()
}

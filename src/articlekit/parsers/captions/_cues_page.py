"""The words of a page's own machinery beside pictures: labels that are only heard, and buttons.

Everything here is lower case; look-ups fold their text first.
"""

from __future__ import annotations

__all__ = ["BUTTONS", "CAPTION_LABELS", "TAIL_LABELS"]

CAPTION_LABELS = (
    "image caption", "media caption", "video caption", "photo caption", "figure caption",
    "toggle caption", "hide caption", "caption:", "caption", "image:", "bildunterschrift",
    "bildbeschreibung", "bildlegende", "legende", "légende", "legend", "leyenda", "pie de foto",
    "legenda", "didascalia", "bildtext", "billedtekst", "bildetekst", "kuvateksti", "onderschrift",
    "podpis pod zdjęciem", "popisek", "képaláírás", "подпись к фото", "подпись", "підпис до фото",
    "image caption,", "media caption,", "getty images caption", "keterangan gambar", "legenda da foto",
    "pie de foto,", "légende image", "chụp lại hình ảnh", "사진 설명", "图像加注文字", "圖像加註文字",
    "画像説明", "التعليق على الصورة", "توضیح تصویر", "इमेज कैप्शन", "fotoğraf altı yazısı",
)  # fmt: skip
"""Labels of a page's own machinery that readers of screens hear, and no one sees."""

BUTTONS = frozenset({
    "bild vergrößern", "detailansicht öffnen", "open this photo in gallery",
    "open this photo in gallery:", "bildbeschreibung ausklappen", "bildbeschreibung einklappen",
    "caption icon", "camera icon", "image", "이미지 확대보기", "사진 확대", "이미지 크게 보기",
    "이미지 확대", "view image", "view gallery", "enlarge image", "enlarge", "expand", "expand image",
    "click to enlarge", "click to expand", "tap to enlarge", "zoom", "view fullscreen",
    "view full screen", "full screen", "fullscreen", "open image in gallery", "open image",
    "open caption", "close caption", "toggle caption", "hide caption", "show caption",
    "view larger image", "see full size", "view original", "agrandir", "agrandir l’image",
    "agrandir l'image", "ampliar", "ampliar imagen", "ampliar foto", "ingrandisci", "vergroot",
    "vergroten", "forstør", "förstora", "vis større", "suurenna", "powiększ", "powiększ zdjęcie",
    "zvětšit", "nagyítás", "увеличить", "збільшити", "büyüt", "xem ảnh", "phóng to", "perbesar",
    "กดเพื่อขยาย", "拡大", "画像を拡大", "画像を拡大する", "写真を拡大", "拡大画像", "拡大する",
    "크게보기", "查看大图", "点击查看大图", "点击查看原图", "点击加载图片", "点击播放", "点击放大",
    "查看原图", "點擊放大", "play", "play video", "watch", "watch video", "abspielen", "previous",
    "next", "previous image", "next image", "share", "save", "pin it", "download", "copy link", "photo",
    "video", "gallery", "slideshow", "getty images logo", "ouvrir l'image", "bild öffnen",
    "in lightbox öffnen", "lightbox öffnen", "bild in lightbox öffnen", "loading", "loading...", "lädt",
    "view photos", "bildquelle anzeigen", "mehr anzeigen", "show more", "read more", "vise mere",
    "visa mer", "ad", "advertisement", "upload", "view # images", "view # photos", "# images",
    "# photos", "# bilder", "# fotos", "gallery # images", "+#", "see all # photos",
    "view all # images", "alle # bilder", "bild # von #", "# von #", "# of #", "image # of #",
    "foto # de #", "foto", "bild", "galerie (# bilder)", "# zdjęć", "# zdjęcia", "galeria (# zdjęć)",
    "ver # fotos", "voir # photos", "angle down icon", "chevron", "icon", "copy", "caption", "legende",
    "description", "arrow", "点击播放 gif #", "点击图片查看大图", "点击图片可放大", "点击图片放大",
    "点击查看图片", "点击可放大", "左右滑动", "左右滑动查看", "左右滑动查看更多",
    "左右滑动查看更多图片", "左右滑动查看更多内容", "左右滑动查看图片", "左右滑动查看大图",
    "左右滑动看更多", "上下滑动", "上下滑动查看", "上下滑动查看更多", "上下滑动查看全文",
    "上下滑动查看完整内容", "滑动查看", "滑动查看更多", "滑动查看更多图片", "向左滑动",
    "向左滑动查看更多", "向左滑动查看更多图片", "向右滑动", "向右滑动查看更多", "向上滑动",
    "向上滑动阅览", "向下滑动查看", "横屏观看", "横屏查看", "长按识别二维码", "长按图片识别二维码",
    "左右滑動看更多", "左右滑動查看更多", "滑動看更多", "點擊看大圖", "點圖放大", "スワイプで次へ",
    "画像をタップして拡大", "タップで拡大", "クリックで拡大", "옆으로 넘겨보세요", "좌우로 밀어보세요",
    "swipe", "swipe left", "swipe right", "swipe for more", "swipe to see more", "swipe left for more",
    "swipe left to see more", "scroll for more", "scroll to see more", "slide to see more",
    "tap to expand", "tap to play", "click to play", "click image to enlarge",
    "click on image to enlarge", "click to view larger image", "wischen", "nach links wischen",
    "zum vergrößern klicken", "zum vergrößern anklicken", "faites défiler", "cliquez pour agrandir",
    "cliquer pour agrandir", "desliza para ver más", "haz clic para ampliar", "clique para ampliar",
    "deslize para ver mais", "clicca per ingrandire", "scorri per vedere", "klik om te vergroten",
    "kliknij, aby powiększyć", "нажмите, чтобы увеличить", "листайте вправо", "листайте влево",
    "büyütmek için tıklayın", "nhấn để phóng to",
})  # fmt: skip
"""What stands on a button beside a picture."""

TAIL_LABELS = (
    "toggle caption", "hide caption", "enlarge this image", "bild vergrößern", "caption icon",
    "camera icon", "purchase licensing rights", "purchase licensing rights, opens new tab",
)  # fmt: skip
"""Buttons whose words run into those of the caption."""
